import type { exportEndpoints } from '@clientele/contracts/import-export/export.endpoints';
import type { importEndpoints } from '@clientele/contracts/import-export/import.endpoints';
import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import { ProblemError } from '@clientele/contracts/problem';
import type { ControllerOf, EndpointRequest } from '../../http/endpoint-request.ts';
import type { CallingMember } from '../../platform/calling-member.ts';
import type { Clock } from '../../platform/clock.ts';
import { presentExport, presentSchedule } from './exports/export.presenter.ts';
import type { ExportRecordService } from './exports/export-record.service.ts';
import type { ExportScheduleService } from './exports/export-schedule.service.ts';
import type { ExportScheduleRunService } from './exports/export-schedule-run.service.ts';
import type { ImportExportService } from './import-export.service.ts';
import { presentImport } from './imports/import.presenter.ts';
import type { ImportContexts } from './imports/import-context.ts';
import type { ImportCorrectionService } from './imports/import-correction.service.ts';
import type { Import, ImportRecordService } from './imports/import-record.service.ts';
import type { ImportRowsService } from './imports/import-rows.service.ts';
import type { ImportSetupService } from './imports/import-setup.service.ts';
import type { KeptRecordService } from './imports/kept-record.service.ts';
import type { RejectedRowsService } from './imports/rejected-rows.service.ts';

type Table = typeof importEndpoints & typeof exportEndpoints;
type Request<Name extends keyof Table> = EndpointRequest<Table[Name]>;
type Caller = Pick<Request<'getImport'>, 'member' | 'language'>;

interface Dependencies {
  clock: Clock;
  contexts: ImportContexts;
  importExport: ImportExportService;
  importRecords: ImportRecordService;
  importSetup: ImportSetupService;
  importRows: ImportRowsService;
  importCorrections: ImportCorrectionService;
  rejectedRows: RejectedRowsService;
  keptRecordLists: KeptRecordService;
  exportRecords: ExportRecordService;
  exportScheduleService: ExportScheduleService;
  scheduleRuns: ExportScheduleRunService;
}

/** The endpoints of imports, exports and schedules. */
export class ImportExportController implements ControllerOf<Table> {
  readonly current = {
    import: ({ language }: { language: InterfaceLanguage }, stored: Import) =>
      presentImport(stored, this.#of.clock.now(), language, { samples: false }),
    exportSchedule: async ({ member }: { member: CallingMember }, { id }: { id: string }) =>
      presentSchedule(await this.#of.exportScheduleService.show(member, id)),
  };
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async createImport(request: Request<'createImport'>) {
    const { member, query, file } = request;
    return this.#present(request, await this.#of.importExport.createImport(member, query, file));
  }

  async listImports(request: Request<'listImports'>) {
    const { organizationId } = request.member;
    const { items, nextCursor } = await this.#of.importRecords.list(organizationId, request.query);
    return {
      items: await Promise.all(items.map((item) => this.#present(request, item))),
      nextCursor,
    };
  }

  async getImport(request: Request<'getImport'>) {
    const { member, params } = request;
    return this.#present(
      request,
      await this.#of.importRecords.get(member.organizationId, params.importId),
    );
  }

  async updateImport(request: Request<'updateImport'>) {
    const { member, params, version, body } = request;
    return this.#present(
      request,
      await this.#of.importSetup.update(member, params.importId, version, body),
    );
  }

  async previewImport({ member, params, language }: Request<'previewImport'>) {
    return this.#of.importRows.preview(member, params.importId, language);
  }

  async checkImport(request: Request<'checkImport'>) {
    const { member, params } = request;
    return this.#present(request, await this.#of.importExport.checkImport(member, params.importId));
  }

  async listImportRows({ member, params, query, language }: Request<'listImportRows'>) {
    return this.#of.importRows.list(member, params.importId, query, language);
  }

  async correctImportRow({ member, params, body, language }: Request<'correctImportRow'>) {
    const row = Number(params.row);
    if (!Number.isInteger(row) || row < 1) throw new ProblemError('import.row_not_found');
    return this.#of.importCorrections.correct(member, params.importId, row, body, language);
  }

  async createRejectedRowsLink({ member, params, language }: Request<'createRejectedRowsLink'>) {
    const link = await this.#of.rejectedRows.link(member, params.importId, language);
    return { url: link.url, expiresAt: link.expiresAt.toISOString() };
  }

  async runImport(request: Request<'runImport'>) {
    const { member, params } = request;
    return this.#present(request, await this.#of.importExport.runImport(member, params.importId));
  }

  async cancelImport(request: Request<'cancelImport'>) {
    const { member, params } = request;
    return this.#present(
      request,
      await this.#of.importExport.cancelImport(member, params.importId),
    );
  }

  async revertImport(request: Request<'revertImport'>) {
    const { member, params } = request;
    return this.#present(
      request,
      await this.#of.importExport.revertImport(member, params.importId),
    );
  }

  async listKeptRecords({ member, params, query }: Request<'listKeptRecords'>) {
    return this.#of.keptRecordLists.list(member, params.importId, query);
  }

  async deleteImport({ member, params, version }: Request<'deleteImport'>) {
    await this.#of.importSetup.delete(member, params.importId, version);
    return undefined;
  }

  async createExport({ member, body }: Request<'createExport'>) {
    return presentExport(await this.#of.importExport.createExport(member, body));
  }

  async listExports({ member, query }: Request<'listExports'>) {
    const { items, nextCursor } = await this.#of.exportRecords.list(member, query);
    return { items: items.map(presentExport), nextCursor };
  }

  async getExport({ member, params }: Request<'getExport'>) {
    return presentExport(await this.#of.exportRecords.show(member, params.exportId));
  }

  async cancelExport({ member, params }: Request<'cancelExport'>) {
    return presentExport(await this.#of.importExport.cancelExport(member, params.exportId));
  }

  async createExportLink({ member, params }: Request<'createExportLink'>) {
    const { url, expiresAt } = await this.#of.exportRecords.link(member, params.exportId);
    return { url, expiresAt: expiresAt.toISOString() };
  }

  async listExportSchedules({ member }: Request<'listExportSchedules'>) {
    const schedules = await this.#of.exportScheduleService.list(member);
    return { items: schedules.map(presentSchedule) };
  }

  async createExportSchedule({ member, body }: Request<'createExportSchedule'>) {
    return presentSchedule(await this.#of.exportScheduleService.create(member, body));
  }

  async getExportSchedule({ member, params }: Request<'getExportSchedule'>) {
    return presentSchedule(await this.#of.exportScheduleService.show(member, params.scheduleId));
  }

  async updateExportSchedule({ member, params, version, body }: Request<'updateExportSchedule'>) {
    return presentSchedule(
      await this.#of.exportScheduleService.update(member, params.scheduleId, version, body),
    );
  }

  async runExportSchedule({ member, params }: Request<'runExportSchedule'>) {
    return presentExport(await this.#of.scheduleRuns.runNow(member, params.scheduleId));
  }

  async deleteExportSchedule({ member, params, version }: Request<'deleteExportSchedule'>) {
    await this.#of.exportScheduleService.delete(member, params.scheduleId, version);
    return undefined;
  }

  async #present({ member, language }: Caller, importJob: Import) {
    const samples = await this.#of.contexts.maySeeRows(member, importJob.data);
    return presentImport(importJob, this.#of.clock.now(), language, { samples });
  }
}
