import { addDays, calendarDateOf } from '@clientele/domain/time/calendar';
import { momentAt } from '@clientele/domain/time/zoned-time';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import { sideBySide } from '../../platform/side-by-side.ts';
import type { TaskQueue } from '../../platform/task-queue.ts';
import type { ClientSegmentsService } from '../clients/finding/client-segments.service.ts';
import type { OrganizationService } from '../organizations/organization.service.ts';
import { countSegments } from './segment.jobs.ts';
import type { SegmentDayModel, SegmentMoveModel } from './segment.model.ts';
import type { SegmentDayRecord, SegmentMoveRecord } from './segment.record.ts';
import type { SegmentCatalog } from './segment-catalog.service.ts';
import type { SegmentMoveParticipant } from './segment-move.participant.ts';
import type { SegmentRebuildService } from './segment-rebuild.service.ts';

const MOVES_KEPT_DAYS = 400;
const TOGETHER = 300;
const COUNTS_TOGETHER = 8;
/** Most missed days that are counted afterwards. */
const DAYS_CAUGHT_UP = 7;

interface Dependencies {
  database: Database;
  clock: Clock;
  tasks: TaskQueue;
  rebuilds: SegmentRebuildService;
  catalog: SegmentCatalog;
  moves: SegmentMoveModel;
  days: SegmentDayModel;
  clientSegments: ClientSegmentsService;
  organizations: OrganizationService;
}

/** Records entries and exits of clients, and the size of each segment at the end of each day. */
export class SegmentDays implements SegmentMoveParticipant {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Enqueues a count for each organisation whose last day is over and not counted, and restarts
   * rebuilds whose task was lost.
   */
  async sweep(): Promise<void> {
    await this.#of.organizations.forEachId(async (organizationId) => {
      const day = await this.dayToCount(organizationId);
      if (day === null) return;
      await this.#of.tasks.enqueue(countSegments, { organizationId, day });
      await this.#of.rebuilds.requeueLost(organizationId);
    });
  }

  /** Records entries and exits. */
  async clientsMoved(
    organizationId: string,
    moves: readonly Omit<SegmentMoveRecord, 'expiresAt'>[],
  ): Promise<void> {
    const commit = this.#of.database.newCommit();
    for (const move of moves) {
      const expiresAt = new Date(move.at.getTime() + MOVES_KEPT_DAYS * 86_400_000);
      this.#of.moves.stage(commit, organizationId, { ...move, expiresAt });
    }
    await commit.run();
  }

  /** When a client last entered or left the segment; null when none did. */
  async lastMoveOf(organizationId: string, segmentId: string): Promise<Date | null> {
    return this.#of.moves.lastOf(organizationId, segmentId);
  }

  /** The counted days from `day` on. */
  async daysSince(organizationId: string, day: string): Promise<SegmentDayRecord[]> {
    return this.#of.days.since(organizationId, day);
  }

  /** Entries and exits since the start of today in the organisation's time zone. */
  async today(organizationId: string, segmentId: string) {
    const { today, timeZone } = await this.#of.organizations.valueContextOf(organizationId);
    const since = [momentAt(today, '00:00', timeZone), null] as const;
    const [entered, left] = await Promise.all([
      this.#of.moves.countBetween(organizationId, segmentId, 'entered', since),
      this.#of.moves.countBetween(organizationId, segmentId, 'left', since),
    ]);
    return { day: today, entered, left };
  }

  /** The next day, `YYYY-MM-DD`, that is over and not counted yet; null when there is none. */
  async dayToCount(organizationId: string): Promise<string | null> {
    const { timeZone } = await this.#of.organizations.settingsOf(organizationId);
    const yesterday = addDays(calendarDateOf(this.#of.clock.now(), timeZone), -1);
    if ((await this.#of.catalog.setOf(organizationId)).isEmpty) return null;
    const last = await this.#of.days.last(organizationId);
    if (last !== null && last >= yesterday) return null;
    const earliest = addDays(yesterday, 1 - DAYS_CAUGHT_UP);
    const next = last === null ? yesterday : addDays(last, 1);
    return [next, earliest].sort().at(-1) ?? null;
  }

  /**
   * Counts a day that is over. Its closing size is computed from the size now, without those who
   * entered since and with those who left since, so that a count that runs late or twice has the
   * same result.
   */
  async countDay(organizationId: string, day: string): Promise<void> {
    const { timeZone } = await this.#of.organizations.settingsOf(organizationId);
    const start = momentAt(day, '00:00', timeZone);
    const end = momentAt(addDays(day, 1), '00:00', timeZone);
    const { all } = await this.#of.catalog.freshSetOf(organizationId);
    const inUse = [...all.values()].filter(({ data }) => data.status === 'active');
    const existed = inUse.filter(({ data }) => data.createdAt < end);
    const counted = await sideBySide(existed, COUNTS_TOGETHER, async ({ id }) => {
      const count = (kind: SegmentMoveRecord['kind'], since: readonly [Date, Date | null]) =>
        this.#of.moves.countBetween(organizationId, id, kind, since);
      const [size, entered, left, enteredSince, leftSince] = await Promise.all([
        this.#of.clientSegments.countMembers(organizationId, id),
        count('entered', [start, end]),
        count('left', [start, end]),
        count('entered', [end, null]),
        count('left', [end, null]),
      ]);
      const then = Math.max(0, size - enteredSince + leftSince);
      return [id, { size: then, entered, left }] as const;
    });
    const commit = this.#of.database.newCommit();
    this.#of.days.stage(commit, organizationId, { day, segments: Object.fromEntries(counted) });
    await commit.run();
  }

  /** Deletes the moves of a segment that is gone. */
  async forgetSegment(organizationId: string, segmentId: string): Promise<void> {
    await this.#forget(organizationId, { segmentId });
  }

  /** Deletes the moves of a client. */
  async forgetClient(organizationId: string, clientId: string): Promise<void> {
    await this.#forget(organizationId, { clientId });
  }

  /** The recorded moves of a client, some hundred at most. */
  async movesOf(organizationId: string, clientId: string): Promise<SegmentMoveRecord[]> {
    const moves = await this.#of.moves.findOf(organizationId, { clientId }, TOGETHER);
    return moves.map(({ data }) => data);
  }

  async #forget(
    organizationId: string,
    of: { segmentId: string } | { clientId: string },
  ): Promise<void> {
    for (;;) {
      const moves = await this.#of.moves.findOf(organizationId, of, TOGETHER);
      const commit = this.#of.database.newCommit();
      for (const move of moves) this.#of.moves.stageDelete(commit, organizationId, move);
      await commit.run();
      if (moves.length < TOGETHER) return;
    }
  }
}
