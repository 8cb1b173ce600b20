import type { FieldChange } from '@clientele/contracts/audit';
import { assertOrProblem } from '@clientele/contracts/problem';
import type { Stored } from '../../platform/base-model.ts';
import type { CallingMember } from '../../platform/calling-member.ts';
import type { ChangedRecords } from '../../platform/changed-records.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Commit } from '../../platform/commit.ts';
import type { Database } from '../../platform/database.ts';
import type { SegmentModel, SegmentRevisionModel } from './segment.model.ts';
import type { SegmentRecord } from './segment.record.ts';
import type { SegmentCatalog } from './segment-catalog.service.ts';

const TARGET = { entity: 'segment', activity: { kind: 'segments.changed' } } as const;

interface Dependencies {
  database: Database;
  clock: Clock;
  segments: SegmentModel;
  revisions: SegmentRevisionModel;
  catalog: SegmentCatalog;
  records: ChangedRecords;
}

/** A change of one segment within a transaction, during which nobody else can change a segment. */
export interface SegmentChange {
  /** Takes everything that is written together with the segment. */
  commit: Commit;
  /** When the change is made. */
  at: Date;
  /** Every stored segment of the organisation by id, archived ones included. */
  all: ReadonlyMap<string, Stored<SegmentRecord>>;
  /** The stored segment. @throws ProblemError `segment.not_found`. */
  get: (id: string) => Stored<SegmentRecord>;
  /** Stages fields of a stored segment, with its next version and who changed it when. */
  update: (segment: Stored<SegmentRecord>, fields: Partial<SegmentRecord>) => void;
  /** Adds an audit entry. A change without one keeps the revision. */
  note: (
    id: string,
    action: 'created' | 'updated' | 'archived' | 'restored' | 'deleted',
    changes: FieldChange[],
  ) => void;
}

/**
 * Writes every change of a segment: a transaction over the revision document, so that two members
 * who make segments depend on each other cannot do so at the same time, with audit entry and
 * activity entry.
 */
export class SegmentWriter {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Runs a change.
   * @param work Stages the writes; it runs again when another change came in between.
   * @returns what `work` returned, once everything is written.
   */
  async change<Result>(
    member: CallingMember,
    work: (change: SegmentChange) => Promise<Result> | Result,
  ): Promise<Result> {
    const { organizationId } = member;
    const { catalog, revisions } = this.#of;
    return catalog.changing(organizationId, () =>
      this.#of.database.transaction(async (transaction) => {
        const revision = await revisions.findIn(transaction, organizationId);
        // Every change of a segment writes the revision, so segments of this revision are current.
        const { segments } = await catalog.definitionsAt(organizationId, revision);
        const { commit } = transaction;
        const at = this.#of.clock.now();
        const notes: Parameters<SegmentChange['note']>[] = [];
        const all = new Map(segments.map((segment) => [segment.id, segment]));
        const result = await work({
          commit,
          at,
          all,
          get: (id) => {
            const stored = all.get(id);
            assertOrProblem(stored, 'segment.not_found');
            return stored;
          },
          update: ({ id, data }, fields) => {
            const changed = { ...fields, ...this.#of.records.upkeep(member, data) };
            this.#of.segments.stageFields(commit, organizationId, id, changed);
          },
          note: (...note) => notes.push(note),
        });
        for (const [id, action, changes] of notes) {
          this.#of.records.stageLog(commit, member, { ...TARGET, id }, { action, changes });
        }
        if (notes.length > 0) revisions.stage(commit, organizationId, revision + 1);
        return result;
      }),
    );
  }
}
