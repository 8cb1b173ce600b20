import type { FieldChange } from '@clientele/contracts/audit';
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

/** One change of one segment, while nobody else changes any. */
export interface SegmentChange {
  commit: Commit;
  at: Date;
  /** Every segment as it is now, by id. */
  all: ReadonlyMap<string, Stored<SegmentRecord>>;
  /** Notes what changed; a change that notes nothing writes nothing. */
  note: (
    id: string,
    action: 'created' | 'updated' | 'archived' | 'restored' | 'deleted',
    changes: FieldChange[],
  ) => void;
}

/**
 * Every change of a segment: a transaction over their revision, so that two people who make
 * segments depend on each other take turns, with its audit entry and one activity.
 */
export class SegmentWriter {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async change<Result>(
    member: CallingMember,
    work: (change: SegmentChange) => Promise<Result> | Result,
  ): Promise<Result> {
    const { organizationId } = member;
    const { catalog, revisions } = this.#of;
    return catalog.changing(organizationId, () =>
      this.#of.database.transaction(async (transaction) => {
        const revision = await revisions.findIn(transaction, organizationId);
        // Whoever changes a segment passes by the revision: what is known of it is as it is now.
        const { segments } = await catalog.definitionsAt(organizationId, revision);
        const { commit } = transaction;
        const at = this.#of.clock.now();
        const notes: Parameters<SegmentChange['note']>[] = [];
        const result = await work({
          commit,
          at,
          all: new Map(segments.map((segment) => [segment.id, segment])),
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
