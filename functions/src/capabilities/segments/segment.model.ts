import { BaseModel, type Stored, toPlain } from '../../platform/base-model.ts';
import type { Commit } from '../../platform/commit.ts';
import type { Database, MeteredTransaction } from '../../platform/database.ts';
import { momentFilters } from '../../platform/query-spec.ts';
import type {
  SegmentDayRecord,
  SegmentMoveRecord,
  SegmentRebuildRecord,
  SegmentRecord,
} from './segment.record.ts';

/**
 * Upper bound of one read: more than an organisation may have of active and archived segments
 * together.
 */
export const SEGMENTS_READ_MAXIMUM = 5_000;

export class SegmentModel extends BaseModel<SegmentRecord> {
  protected override readonly collectionName = 'segments';

  async all(organizationId: string): Promise<Stored<SegmentRecord>[]> {
    return this.query(organizationId, { limit: SEGMENTS_READ_MAXIMUM });
  }

  /** Stages fields of a segment that is known to exist: see `SegmentWriter`. */
  stageFields(
    commit: Commit,
    organizationId: string,
    id: string,
    fields: Partial<SegmentRecord>,
  ): void {
    commit.update(this.reference(organizationId, id), fields);
  }

  stageGone(commit: Commit, organizationId: string, id: string): void {
    commit.delete(this.reference(organizationId, id));
  }
}

/** The revision at `settings/segments`: a number that grows with every change of any segment. */
export class SegmentRevisionModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The revision; 0 when there never was a segment. */
  async find(organizationId: string): Promise<number> {
    return revisionIn(await this.#database.read(this.#reference(organizationId)));
  }

  async findIn(transaction: MeteredTransaction, organizationId: string): Promise<number> {
    return revisionIn(await transaction.read(this.#reference(organizationId)));
  }

  stage(commit: Commit, organizationId: string, revision: number): void {
    commit.set(this.#reference(organizationId), { revision });
  }

  #reference(organizationId: string) {
    return this.#database.collection(`organizations/${organizationId}/settings`).doc('segments');
  }
}

function revisionIn(snapshot: { data(): unknown }): number {
  return (toPlain(snapshot.data()) as { revision: number } | undefined)?.revision ?? 0;
}

export class SegmentRebuildModel extends BaseModel<SegmentRebuildRecord> {
  protected override readonly collectionName = 'segmentRebuilds';

  /** Rebuilds that began before a moment and have not ended. */
  async unfinished(
    organizationId: string,
    before: Date,
    limit: number,
  ): Promise<Stored<SegmentRebuildRecord>[]> {
    return this.query(organizationId, {
      where: [
        { field: 'phase', operator: 'in', value: ['walking', 'settling'] },
        { field: 'startedAt', operator: '<=', value: before },
      ],
      orderBy: [{ field: 'startedAt', direction: 'asc' }],
      limit,
    });
  }
}

/** Every entry into and exit from a segment, kept for some time. */
export class SegmentMoveModel extends BaseModel<SegmentMoveRecord> {
  protected override readonly collectionName = 'segmentMoves';

  /** Stages a move; its id is derived from it, so that recording it twice stores it once. */
  stage(commit: Commit, organizationId: string, move: SegmentMoveRecord): void {
    const { segmentId, clientId, at, kind } = move;
    const id = `${segmentId}_${clientId}_${at.getTime()}_${kind}`;
    commit.set(this.reference(organizationId, id), move);
  }

  async lastOf(organizationId: string, segmentId: string): Promise<Date | null> {
    const [last] = await this.query(organizationId, {
      where: [{ field: 'segmentId', operator: '==', value: segmentId }],
      orderBy: [{ field: 'at', direction: 'desc' }],
      limit: 1,
    });
    return last?.data.at ?? null;
  }

  /**
   * How many clients entered or left: from a moment (inclusive) until another (exclusive, or null).
   */
  async countBetween(
    organizationId: string,
    segmentId: string,
    kind: SegmentMoveRecord['kind'],
    [from, until]: readonly [Date, Date | null],
  ): Promise<number> {
    return this.count(organizationId, {
      where: [
        { field: 'segmentId', operator: '==', value: segmentId },
        { field: 'kind', operator: '==', value: kind },
        ...momentFilters('at', from, until),
      ],
    });
  }

  async findOf(
    organizationId: string,
    of: { segmentId: string } | { clientId: string },
    limit: number,
  ): Promise<Stored<SegmentMoveRecord>[]> {
    const [[field, value]] = Object.entries(of) as [[string, string]];
    return this.query(organizationId, { where: [{ field, operator: '==', value }], limit });
  }
}

/** One document for each day, named by the day, with all segments of an organisation. */
export class SegmentDayModel extends BaseModel<SegmentDayRecord> {
  protected override readonly collectionName = 'segmentDays';

  stage(commit: Commit, organizationId: string, record: SegmentDayRecord): void {
    commit.set(this.reference(organizationId, record.day), record);
  }

  /** Days from `day` on, oldest first. */
  async since(organizationId: string, day: string): Promise<SegmentDayRecord[]> {
    const days = await this.query(organizationId, {
      where: [{ field: 'day', operator: '>=', value: day }],
      orderBy: [{ field: 'day', direction: 'asc' }],
    });
    return days.map(({ data }) => data);
  }

  async last(organizationId: string): Promise<string | null> {
    const [last] = await this.query(organizationId, {
      orderBy: [{ field: 'day', direction: 'desc' }],
      limit: 1,
    });
    return last?.data.day ?? null;
  }
}
