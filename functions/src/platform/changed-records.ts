import type { ActivityKind } from '@clientele/contracts/activity';
import type { AuditSource, FieldChange } from '@clientele/contracts/audit';
import type { Actor } from '@clientele/contracts/primitives';
import { ProblemError } from '@clientele/contracts/problem';
import type { BaseModel, Stored } from './base-model.ts';
import type { ActivityModel, AuditEntryModel, AuditEntryRecord } from './change-log.ts';
import type { Clock } from './clock.ts';
import { type Commit, StaleWriteError } from './commit.ts';
import type { Database } from './database.ts';
import { assertCurrent } from './record-conflict.ts';

/** Statistics and the like are written at any moment: a change tries again this often in all. */
const ATTEMPTS = 8;

type Entity = AuditEntryRecord['entity'];

/** Who changes something, and by which way. */
export interface Author {
  organizationId: string;
  actor: Actor;
  source: AuditSource;
}

/** What the log says of a change. */
export interface LoggedChange {
  action: AuditEntryRecord['action'];
  changes: FieldChange[];
  /** Clients whose data the audit entry repeats, where they are not the record itself. */
  clientIds?: string[];
}

/** What becomes of a record. */
interface DecidedChange<Data> extends LoggedChange {
  fields: Partial<Data>;
}

/** Says what becomes of a record, and may stage more into the commit; null when nothing does. */
export type DecideChange<Data> = (
  stored: Stored<Data>,
  commit: Commit,
) => Promise<DecidedChange<Data> | null> | DecidedChange<Data> | null;

/** A record as it is after a change, and what that was; no changes when nothing was written. */
export interface ChangedRecord<Data> extends Pick<Stored<Data>, 'id' | 'data'> {
  changes: FieldChange[];
}

/** Which record is changed, and how. */
export interface ChangeTarget<Data extends { version: number }> {
  entity: Entity;
  /** Finds it as it is now, and refuses who may not change it. Called again at each attempt. */
  load: () => Promise<Stored<Data>>;
  /** For the first attempt, where it was read already. */
  stored?: Stored<Data>;
  model: Pick<BaseModel<Data>, 'stageUpdate' | 'stageDelete'>;
  /** The version that the caller has seen; null changes whatever is there. */
  version: number | null;
  /** What browsers hear of it; nothing when null. `entityId` is the record without it. */
  activity: { kind: ActivityKind; entityId?: string } | null;
  /** How it is staged, where fields follow from others. @returns the record as it will be. */
  stage?: (commit: Commit, stored: Stored<Data>, data: Data) => Promise<Data>;
  /** Runs the commit, for who remembers such records and must not meanwhile. */
  run?: (commit: () => Promise<void>) => Promise<void>;
}

interface Dependencies {
  database: Database;
  clock: Clock;
  auditEntries: AuditEntryModel;
  activities: ActivityModel;
}

/**
 * The versioned change of a record, for every capability: load, compare the version, decide, write
 * with version + 1, one audit entry and one activity entry in one commit. When someone was faster,
 * it is loaded and decided anew; a version that is not there any more is a `RecordConflict`.
 */
export class ChangedRecords {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Changes a record. `decide` may stage more into the same commit, and answers null when nothing
   * would change: then nothing is written, and the record is answered as it is.
   * @throws RecordConflict for another version than the named one; ProblemError `unavailable` when
   * others are faster every time.
   */
  async change<Data extends { version: number }>(
    author: Author,
    target: ChangeTarget<Data>,
    decide: DecideChange<Data>,
  ): Promise<ChangedRecord<Data>> {
    const { organizationId } = author;
    return this.#attempt(target, async (stored, commit) => {
      const at = this.#of.clock.now();
      const decided = await decide(stored, commit);
      if (decided === null) {
        return { writes: false, result: { id: stored.id, data: stored.data, changes: [] } };
      }
      const fields = { ...decided.fields, ...this.upkeep(author, stored.data, at) };
      let data: Data = { ...stored.data, ...fields };
      if (target.stage) data = await target.stage(commit, stored, data);
      else target.model.stageUpdate(commit, organizationId, stored, fields);
      this.stageLog(commit, author, { ...target, id: stored.id }, decided, at);
      return { writes: true, result: { id: stored.id, data, changes: decided.changes } };
    });
  }

  /** As `change`, for good; `stage` removes it where that is more than deleting the document. */
  async remove<Data extends { version: number }>(
    author: Author,
    target: ChangeTarget<Data>,
    decide: (stored: Stored<Data>) => LoggedChange & { stage?: (commit: Commit) => void },
  ): Promise<Stored<Data>> {
    return this.#attempt(target, async (stored, commit) => {
      const { stage, ...logged } = decide(stored);
      if (stage) stage(commit);
      else target.model.stageDelete(commit, author.organizationId, stored);
      this.stageLog(commit, author, { ...target, id: stored.id }, logged);
      return { writes: true, result: stored };
    });
  }

  /** What every change writes on the record itself, where its kind has these fields. */
  upkeep<Data extends { version: number }>(
    { actor }: Author,
    before: Data,
    at = this.#of.clock.now(),
  ): Partial<Data> {
    const stamps = 'updatedAt' in before && { updatedAt: at, updatedBy: actor };
    return { version: before.version + 1, ...stamps } as Partial<Data>;
  }

  /** The audit entry and the activity entry of a change, for a commit that is under way. */
  stageLog(
    commit: Commit,
    { organizationId, actor, source }: Author,
    {
      entity,
      id,
      activity,
    }: { entity: Entity; id: string; activity: ChangeTarget<never>['activity'] },
    { action, changes, clientIds }: LoggedChange,
    at = this.#of.clock.now(),
  ): void {
    this.#of.auditEntries.stage(commit, organizationId, {
      entity,
      entityId: id,
      ...(clientIds && { clientIds: [...new Set(clientIds)] }),
      action,
      source,
      at,
      by: actor,
      changes,
    });
    if (activity === null) return;
    const { kind, entityId = id } = activity;
    this.#of.activities.stage(commit, organizationId, { kind, entityId, by: actor.id, at });
  }

  async #attempt<Data extends { version: number }, Result>(
    { entity, load, stored: first, version, run = (commit) => commit() }: ChangeTarget<Data>,
    work: (stored: Stored<Data>, commit: Commit) => Promise<{ writes: boolean; result: Result }>,
  ): Promise<Result> {
    let stored = first ?? (await load());
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      assertCurrent(entity, stored, version);
      const commit = this.#of.database.newCommit();
      const { writes, result } = await work(stored, commit);
      if (!writes) return result;
      try {
        await run(() => commit.run());
        return result;
      } catch (error) {
        if (!(error instanceof StaleWriteError)) throw error;
        stored = await load();
      }
    }
    // Without a version, or with one that still holds: nothing that the caller could mend.
    assertCurrent(entity, stored, version);
    throw new ProblemError('unavailable');
  }
}
