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

/**
 * Attempts in all. Background work, such as statistics, may write the same record at any moment;
 * the change is then tried again.
 */
const ATTEMPTS = 8;

type Entity = AuditEntryRecord['entity'];

/** Who makes a change, and how it comes in. */
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

/** The fields to write, and what the log says of the change. */
interface DecidedChange<Data> extends LoggedChange {
  fields: Partial<Data>;
}

/**
 * Decides what a record becomes, given what is stored; may stage more writes into the commit. Null
 * when nothing changes.
 */
export type DecideChange<Data> = (
  stored: Stored<Data>,
  commit: Commit,
) => Promise<DecidedChange<Data> | null> | DecidedChange<Data> | null;

/** A record after a change, with the changes made; none when nothing was written. */
export interface ChangedRecord<Data> extends Pick<Stored<Data>, 'id' | 'data'> {
  changes: FieldChange[];
}

/** Which record is changed, and how. */
export interface ChangeTarget<Data extends { version: number }> {
  entity: Entity;
  /**
   * Reads the record as it is now and refuses callers who may not change it. Called again on every
   * attempt.
   */
  load: () => Promise<Stored<Data>>;
  /** Used for the first attempt when the caller has read the record already. */
  stored?: Stored<Data>;
  model: Pick<BaseModel<Data>, 'stageUpdate' | 'stageDelete'>;
  /** The version that the caller has seen; null changes the record whatever its version. */
  version: number | null;
  /**
   * The activity entry for browsers, null for none. `entityId` defaults to the id of the record.
   */
  activity: { kind: ActivityKind; entityId?: string } | null;
  /**
   * Stages the write where other fields are derived from it; a plain update otherwise.
   * @returns the record as it will be.
   */
  stage?: (commit: Commit, stored: Stored<Data>, data: Data) => Promise<Data>;
  /** Runs the commit for callers that cache such records and must not do so while it changes. */
  run?: (commit: () => Promise<void>) => Promise<void>;
}

interface Dependencies {
  database: Database;
  clock: Clock;
  auditEntries: AuditEntryModel;
  activities: ActivityModel;
}

/**
 * The one way in which capabilities change a versioned record: load, compare the version, decide,
 * then write the record with version + 1, one audit entry and one activity entry in a single
 * commit. When somebody else wrote first, it loads and decides again; when the version that the
 * caller named is gone, it throws `RecordConflict`.
 */
export class ChangedRecords {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Changes a record. `decide` may stage more into the same commit; when it answers null nothing is
   * written and the record is returned as it is.
   * @throws RecordConflict when the named version is not the current one.
   * @throws ProblemError `unavailable` when other writers were faster on every attempt.
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

  /**
   * As `change`, but deletes the record; `stage` does so where that takes more than deleting the
   * document.
   */
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

  /**
   * The fields that every change writes on the record: the next version and, where its kind has
   * them, `updatedAt` and `updatedBy`.
   */
  upkeep<Data extends { version: number }>(
    { actor }: Author,
    before: Data,
    at = this.#of.clock.now(),
  ): Partial<Data> {
    const stamps = 'updatedAt' in before && { updatedAt: at, updatedBy: actor };
    return { version: before.version + 1, ...stamps } as Partial<Data>;
  }

  /** Stages the audit entry and the activity entry of a change into a commit that is under way. */
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
    // A conflict only when the named version is outdated. Otherwise the caller cannot mend it:
    // `unavailable`.
    assertCurrent(entity, stored, version);
    throw new ProblemError('unavailable');
  }
}
