import { BaseModel, type Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { ActivityModel, AuditEntryModel } from '../../../platform/change-log.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Commit, StaleWriteError } from '../../../platform/commit.ts';
import type { Database } from '../../../platform/database.ts';
import type { SlotReader } from '../../../platform/slot.ts';
import type { ClientImportUndoService } from '../../clients/files/client-import-undo.service.ts';
import type { ClientEventsService } from '../../interactions/timeline/client-events.service.ts';
import type { ImportLockModel, ImportModel, KeptRecordModel, KeptRecords } from './import.model.ts';
import type { ImportRecord } from './import.record.ts';
import { participantOf } from './record-row-judge.ts';

/** Offset between the number of a chunk and that of the chunk that undoes it. */
const UNDO_OFFSET = 10_000;

type Job = Stored<ImportRecord>;

/** Which rows of a chunk made which records, for undoing. */
export interface ImportedRecords {
  rows: number[];
  ids: (string | null)[];
  clientIds: (string | null)[];
  /** Whether the chunk was undone; a late task must then create nothing. */
  undone: boolean;
}

export class ImportedRecordModel extends BaseModel<ImportedRecords> {
  protected override readonly collectionName = 'importedRecords';
}

interface Dependencies {
  database: Database;
  clock: Clock;
  activities: ActivityModel;
  auditEntries: AuditEntryModel;
  imports: ImportModel;
  locks: ImportLockModel;
  keptRecords: KeptRecordModel;
  importedRecords: ImportedRecordModel;
  clientImportUndo: ClientImportUndoService;
  clientEvents: ClientEventsService;
  slots: SlotReader;
}

/** Undoes an import, one chunk in each commit, and lists what was changed since and stays. */
export class ImportReverter {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Which rows of a chunk make records of this import. Written down once, before the records are
   * created.
   */
  async ownRecords(
    member: CallingMember,
    job: Job,
    chunk: number,
    judge: () => Promise<{ row: number; id: string | null; clientId: string | null }[]>,
  ): Promise<ImportedRecords> {
    const { organizationId } = member;
    const id = chunkId(job, chunk);
    const judgedBefore = await this.#of.importedRecords.find(organizationId, id);
    if (judgedBefore) return judgedBefore.data;
    const outcomes = await judge();
    const records: ImportedRecords = {
      rows: outcomes.map(({ row }) => row),
      ids: outcomes.map((outcome) => outcome.id),
      clientIds: outcomes.map(({ clientId }) => clientId),
      undone: false,
    };
    const commit = this.#of.database.newCommit();
    this.#of.importedRecords.stageCreate(commit, organizationId, id, records);
    try {
      await commit.run();
      return records;
    } catch (error) {
      const earlier = await this.#of.importedRecords.find(organizationId, id);
      if (!(error instanceof StaleWriteError) || !earlier) throw error;
      return earlier.data;
    }
  }

  /** Undoes the next chunk, and writes the progress in the same commit. */
  async revertChunk(member: CallingMember, job: Job): Promise<void> {
    const { organizationId } = member;
    const { chunks, chunksDone } = job.data;
    const commit = this.#of.database.newCommit();
    if (chunksDone >= chunks) {
      this.#stageEnd(commit, member, job);
      await commit.run();
      return;
    }
    const { removed, restored, kept } =
      job.data.entity === 'clients'
        ? await this.#revertClients(commit, member, job)
        : await this.#revertRecords(commit, member, job);
    if (kept.length > 0) {
      const records = { importId: job.id, chunk: chunksDone, records: kept };
      const id = chunkId(job, chunksDone);
      this.#of.keptRecords.stage(commit, organizationId, id, records);
    }
    const { rowsDone, rowsTotal } = job.data;
    const rows = Math.ceil((rowsTotal ?? 0) / chunks);
    this.#of.imports.stageUpdate(commit, organizationId, job, {
      chunksDone: chunksDone + 1,
      rowsDone: Math.min(rowsTotal ?? 0, rowsDone + rows),
      removed: job.data.removed + removed,
      restored: job.data.restored + restored,
      kept: job.data.kept + kept.length,
    });
    this.#stageActivity(commit, organizationId, 'imports.changed', job, null);
    await commit.run();
  }

  async #revertClients(commit: Commit, member: CallingMember, job: Job) {
    const { organizationId } = member;
    const chunk = job.data.chunksDone;
    const at = this.#of.clock.now();
    const reference = { job: 'import' as const, jobId: job.id, chunk, at };
    const undo = { ...reference, chunk: chunk + UNDO_OFFSET };
    const created = await this.#of.clientImportUndo.createdBy(organizationId, reference);
    const busy = await this.#of.clientEvents.withEvents(organizationId, created);
    const undone = await this.#of.clientImportUndo.stageUndo(commit, member, {
      place: reference,
      undo,
      busy,
    });
    const keptRecords = undone.kept.map(({ clientId, reason, fields, row }) => ({
      clientId,
      row,
      reason,
      fields,
    }));
    return { ...undone, kept: keptRecords };
  }

  /**
   * Deletes the records of a chunk. Missing ones are no error, so that the chunk may be tried
   * again.
   */
  async #revertRecords(commit: Commit, member: CallingMember, job: Job) {
    const { organizationId } = member;
    const participant = participantOf(this.#of.slots, job.data.entity);
    const id = chunkId(job, job.data.chunksDone);
    const stored = await this.#of.importedRecords.find(organizationId, id);
    const imported = stored?.data;
    // Marks the chunk as undone, for tasks that come late.
    if (stored) {
      this.#of.importedRecords.stageUpdate(commit, organizationId, stored, { undone: true });
    } else {
      const nothing = { rows: [], ids: [], clientIds: [], undone: true };
      this.#of.importedRecords.stageCreate(commit, organizationId, id, nothing);
    }
    const ids = (imported?.ids ?? []).filter((id): id is string => id !== null);
    const remaining = new Set(await participant.removeMany(member, ids));
    const kept: KeptRecords['records'] = (imported?.ids ?? []).flatMap((id, at) =>
      id !== null && remaining.has(id)
        ? [
            {
              clientId: imported?.clientIds[at] ?? null,
              row: imported?.rows[at] ?? 1,
              reason: 'editedSince' as const,
              fields: [],
            },
          ]
        : [],
    );
    return { removed: ids.length - remaining.size, restored: 0, kept };
  }

  #stageEnd(commit: Commit, member: CallingMember, job: Job): void {
    const { organizationId } = member;
    this.#of.imports.stageUpdate(commit, organizationId, job, {
      status: 'reverted',
      undoFailed: false,
      version: job.data.version + 1,
    });
    this.#of.locks.stageRelease(commit, organizationId, job.id, this.#of.clock.now());
    const { removed, restored, kept } = job.data;
    this.#of.auditEntries.stage(commit, organizationId, {
      entity: 'import',
      entityId: job.id,
      action: 'importUndone',
      source: 'import',
      at: this.#of.clock.now(),
      by: member.actor,
      changes: Object.entries({ removed, restored, kept }).map(([field, after]) => ({
        field,
        before: null,
        after,
      })),
    });
    this.#stageActivity(commit, organizationId, 'imports.changed', job, member.id);
    this.#stageActivity(commit, organizationId, 'clients.imported', job, member.id);
  }

  #stageActivity(
    commit: Commit,
    organizationId: string,
    kind: 'imports.changed' | 'clients.imported',
    job: Job,
    by: string | null,
  ): void {
    const at = this.#of.clock.now();
    this.#of.activities.stage(commit, organizationId, { kind, entityId: job.id, by, at });
  }
}

function chunkId(job: Pick<Job, 'id'>, chunk: number): string {
  return `${job.id}_${String(chunk).padStart(5, '0')}`;
}
