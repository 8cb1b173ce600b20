import type { Stored } from '../../../platform/base-model.ts';
import type { ActivityModel } from '../../../platform/change-log.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Commit, StaleWriteError } from '../../../platform/commit.ts';
import type { Database } from '../../../platform/database.ts';
import type { ImportLockModel, ImportModel } from './import.model.ts';
import type { ImportRecord } from './import.record.ts';

interface Dependencies {
  database: Database;
  clock: Clock;
  activities: ActivityModel;
  imports: ImportModel;
  locks: ImportLockModel;
}

type Job = Stored<ImportRecord>;

/** Writes the progress of an import's task. */
export class ImportProgress {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Stages fields of the import, with an activity entry; the commit fails when the import changed
   * since it was read.
   */
  stage(commit: Commit, organizationId: string, job: Job, fields: Partial<ImportRecord>): void {
    this.#of.imports.stageUpdate(commit, organizationId, job, fields);
    this.#of.activities.stage(commit, organizationId, {
      kind: 'imports.changed',
      entityId: job.id,
      by: null,
      at: this.#of.clock.now(),
    });
  }

  /**
   * Writes fields as the next version of the import, in a commit of its own; with `release` also
   * releases the lock. Nothing is written when the import changed since it was read: only a member
   * who stops it writes beside the task, and their change stands.
   */
  async write(
    organizationId: string,
    job: Job,
    fields: Partial<ImportRecord>,
    options = { release: false },
  ): Promise<void> {
    const commit = this.#of.database.newCommit();
    const version = job.data.version + 1;
    this.stage(commit, organizationId, job, { ...fields, version });
    if (options.release) {
      this.#of.locks.stageRelease(commit, organizationId, job.id, this.#of.clock.now());
    }
    await commit.run().catch((error: unknown) => {
      if (!(error instanceof StaleWriteError)) throw error;
    });
  }
}
