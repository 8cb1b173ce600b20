import { IMPORT_UNDO_DAYS } from '@clientele/contracts/import-export/import-job';
import type { Clock } from '../../platform/clock.ts';
import { StaleWriteError } from '../../platform/commit.ts';
import type { TaskQueue } from '../../platform/task-queue.ts';
import type { OrganizationService } from '../organizations/organization.service.ts';
import type { ExportModel } from './exports/export.model.ts';
import type { ScheduledRuns } from './exports/scheduled-runs.ts';
import type { ImportModel } from './imports/import.model.ts';
import type { ImportForgetter } from './imports/import-forgetter.ts';
import { runExport, runImport, sweepFiles } from './work/import-export.jobs.ts';

const DAY_MILLISECONDS = 86_400_000;
const PAGE = 50;

interface Dependencies {
  clock: Clock;
  tasks: TaskQueue;
  organizations: OrganizationService;
  imports: ImportModel;
  forgetter: ImportForgetter;
  exports: ExportModel;
  scheduledRuns: ScheduledRuns;
}

/** Deletes expired files: exports after a week, uploads of imports after thirty days. */
export class FileUpkeep {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** Enqueues a task for each organisation. */
  async sweepOrganizations(): Promise<void> {
    await this.#of.organizations.forEachId((organizationId) =>
      this.#of.tasks.enqueue(sweepFiles, { organizationId }),
    );
  }

  /** One round for an organisation; enqueues another while there is more to delete. */
  async round(organizationId: string): Promise<void> {
    if (await this.sweep(organizationId)) {
      await this.#of.tasks.enqueue(sweepFiles, { organizationId });
    } else await this.requeueLost(organizationId);
  }

  /** Enqueues imports and exports again whose task was lost; running twice does no harm. */
  async requeueLost(organizationId: string): Promise<void> {
    for (const { id, data } of await this.#of.imports.findAtWork(organizationId, PAGE)) {
      if (data.undoFailed) continue;
      await this.#of.tasks.enqueue(runImport, { organizationId, importId: id });
    }
    for (const { id } of await this.#of.exports.findAtWork(organizationId, PAGE)) {
      await this.#of.tasks.enqueue(runExport, { organizationId, exportId: id });
    }
  }

  /** Deletes some expired files. @returns whether more are left. */
  async sweep(organizationId: string): Promise<boolean> {
    const now = this.#of.clock.now();
    const expired = await this.#of.exports.findExpired(organizationId, now, PAGE);
    for (const run of expired) await this.#of.scheduledRuns.deleteFile(organizationId, run);
    const old = new Date(now.getTime() - IMPORT_UNDO_DAYS * DAY_MILLISECONDS);
    const imports = await this.#of.imports.findWithFiles(organizationId, old, PAGE);
    for (const stored of imports) {
      await this.#of.forgetter.forget(organizationId, stored).catch((error: unknown) => {
        // Somebody changed the record at this moment: the next night will do.
        if (!(error instanceof StaleWriteError)) throw error;
      });
    }
    return expired.length === PAGE || imports.length === PAGE;
  }
}
