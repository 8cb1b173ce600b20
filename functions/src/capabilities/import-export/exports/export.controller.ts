import type { exportEndpoints } from '@clientele/contracts/import-export/export.endpoints';
import type { ControllerOf, EndpointRequest } from '../../../http/endpoint-request.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import { presentExport, presentSchedule } from './export.presenter.ts';
import type { ExportService } from './export.service.ts';
import type { ExportScheduleService } from './export-schedule.service.ts';

type Table = typeof exportEndpoints;
type Request<Name extends keyof Table> = EndpointRequest<Table[Name]>;
type Shown = Awaited<ReturnType<ExportScheduleService['show']>>;

interface Dependencies {
  exportService: ExportService;
  exportScheduleService: ExportScheduleService;
}

export class ExportController implements ControllerOf<Table> {
  readonly current = {
    exportSchedule: async ({ member }: { member: CallingMember }, { id }: { id: string }) =>
      present(await this.#of.exportScheduleService.show(member, id)),
  };
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async createExport({ member, body }: Request<'createExport'>) {
    return presentExport(await this.#of.exportService.create(member, body));
  }

  async listExports({ member, query }: Request<'listExports'>) {
    const { items, nextCursor } = await this.#of.exportService.list(member, query);
    return { items: items.map(presentExport), nextCursor };
  }

  async getExport({ member, params }: Request<'getExport'>) {
    return presentExport(await this.#of.exportService.show(member, params.exportId));
  }

  async cancelExport({ member, params }: Request<'cancelExport'>) {
    return presentExport(await this.#of.exportService.cancel(member, params.exportId));
  }

  async createExportLink({ member, params }: Request<'createExportLink'>) {
    const { url, expiresAt } = await this.#of.exportService.link(member, params.exportId);
    return { url, expiresAt: expiresAt.toISOString() };
  }

  async listExportSchedules({ member }: Request<'listExportSchedules'>) {
    const found = await this.#of.exportScheduleService.list(member);
    return { items: found.map(present) };
  }

  async createExportSchedule({ member, body }: Request<'createExportSchedule'>) {
    return present(await this.#of.exportScheduleService.create(member, body));
  }

  async getExportSchedule({ member, params }: Request<'getExportSchedule'>) {
    return present(await this.#of.exportScheduleService.show(member, params.scheduleId));
  }

  async updateExportSchedule({ member, params, version, body }: Request<'updateExportSchedule'>) {
    return present(
      await this.#of.exportScheduleService.update(member, params.scheduleId, version, body),
    );
  }

  async runExportSchedule({ member, params }: Request<'runExportSchedule'>) {
    return presentExport(await this.#of.exportScheduleService.runNow(member, params.scheduleId));
  }

  async deleteExportSchedule({ member, params, version }: Request<'deleteExportSchedule'>) {
    await this.#of.exportScheduleService.delete(member, params.scheduleId, version);
    return undefined;
  }
}

function present({ schedule, lastRun }: Shown) {
  return presentSchedule(schedule, lastRun);
}
