import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { ActivityModel, AuditEntryModel } from '../../../platform/change-log.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database.ts';
import type { NotificationService } from '../../organizations/notification.service.ts';
import type { ImportLockModel } from './import.model.ts';
import type { ImportRecord } from './import.record.ts';
import type { ImportProgress } from './import-progress.ts';

interface Dependencies {
  database: Database;
  clock: Clock;
  activities: ActivityModel;
  auditEntries: AuditEntryModel;
  notificationService: NotificationService;
  locks: ImportLockModel;
  progress: ImportProgress;
}

type Job = Stored<ImportRecord>;

/** Ends an import whose rows are all written, and notifies who asked for it. */
export class ImportFinisher {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Marks the import as done, writes the audit entry and releases the lock, so that other imports
   * may begin.
   */
  async finish(member: CallingMember, job: Job): Promise<void> {
    const { organizationId } = member;
    const now = this.#of.clock.now();
    const commit = this.#of.database.newCommit();
    const { created, updated } = job.data.results;
    this.#of.auditEntries.stage(commit, organizationId, {
      entity: 'import',
      entityId: job.id,
      action: 'created',
      source: 'import',
      at: now,
      by: member.actor,
      changes: [
        { field: 'fileName', before: null, after: job.data.fileName },
        { field: 'created', before: null, after: created },
        { field: 'updated', before: null, after: updated },
        { field: 'legalBasis', before: null, after: job.data.settings.legalBasis },
      ],
    });
    this.#of.progress.stage(commit, organizationId, job, {
      status: 'done',
      finishedAt: now,
      version: job.data.version + 1,
    });
    this.#of.locks.stageRelease(commit, organizationId, job.id, now);
    this.#of.activities.stage(commit, organizationId, {
      kind: 'clients.imported',
      entityId: job.id,
      by: member.id,
      at: now,
    });
    await commit.run();
    await this.tell(organizationId, job);
  }

  /** Notifies the member who asked for the import, once for each version of it. */
  async tell(organizationId: string, job: Job): Promise<void> {
    const { actingBy, fileName } = job.data;
    if (actingBy.id === null) return;
    await this.#of.notificationService.tell(organizationId, [
      {
        id: `import_${job.id}_${job.data.version}`,
        memberId: actingBy.id,
        kind: 'importFinished',
        // The author is the system, since nobody is notified of what they did themselves.
        by: { id: null, name: 'Clientèle' },
        clientId: null,
        clientName: null,
        jobId: job.id,
        text: fileName,
      },
    ]);
  }
}
