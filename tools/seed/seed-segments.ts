import type { Actor } from '@clientele/contracts/primitives';
import { addDays, calendarDateOf } from '@clientele/domain/time/calendar';
import { Random } from '@clientele/testkit/random';
import type { DemoSegment } from '@clientele/testkit/segments/demo-segment';
import { DEMO_SEGMENTS } from '@clientele/testkit/segments/demo-segments';
import type { ClientState } from '../../functions/src/capabilities/clients/record/client.record.ts';
import {
  SegmentDayModel,
  SegmentModel,
  SegmentMoveModel,
  SegmentRevisionModel,
} from '../../functions/src/capabilities/segments/segment.model.ts';
import type { SegmentMoveRecord } from '../../functions/src/capabilities/segments/segment.record.ts';
import { newSegment } from '../../functions/src/capabilities/segments/segment.rules.ts';
import type { Container } from '../../functions/src/container.ts';

const DAY_MS = 86_400_000;
/** Age in days of the segments of a demo organisation. */
const AGE_DAYS = 120;
/**
 * Entries and exits of the last days are stored one by one; of earlier days only the counts are.
 */
const MOVES_TOLD_DAYS = 7;
const MOVES_KEPT_DAYS = 400;
const MOVES_A_COMMIT = 400;
/** Chance that a client was in a segment before and left it. */
const LEFT_CHANCE = 0.03;

type SeededClient = { id: string; index: number; state: ClientState };

/** Creates the segments of a demo organisation, before there is any client. */
export async function seedSegments(
  container: Pick<Container, 'database' | 'segments'>,
  organizationId: string,
  { by, now }: { by: Actor; now: Date },
): Promise<void> {
  const { database } = container;
  const segments = new SegmentModel(database);
  const commit = database.newCommit();
  const at = new Date(now.getTime() - AGE_DAYS * DAY_MS);
  for (const segment of DEMO_SEGMENTS[organizationId] ?? []) {
    const { id, name, description } = segment;
    const input =
      segment.kind === 'dynamic'
        ? { kind: segment.kind, name, description, criteria: segment.criteria }
        : { kind: segment.kind, name, description };
    const record = newSegment(input, { by, at, rebuildId: null });
    segments.stageCreate(commit, organizationId, id, { ...record, pinned: isStatic(segment) });
  }
  new SegmentRevisionModel(database).stage(commit, organizationId, 1);
  await commit.run();
  await container.segments.segmentCatalog.freshSetOf(organizationId);
}

/**
 * Adds to the clients their memberships of segments with dates, as if they had come about day by
 * day.
 */
export async function withMemberships(
  { segments: { segmentCatalog } }: Pick<Container, 'segments'>,
  organizationId: string,
  clients: readonly SeededClient[],
  { seed, now }: { seed: string; now: Date },
): Promise<SeededClient[]> {
  const demo = DEMO_SEGMENTS[organizationId];
  if (!demo) return [...clients];
  const random = new Random(seed, organizationId, 'segments');
  const someDay = (from: Date) =>
    new Date(from.getTime() + random.next() * (now.getTime() - from.getTime()));
  const began = new Date(now.getTime() - AGE_DAYS * DAY_MS);
  const result: SeededClient[] = [];
  for (const { id, index, state } of clients) {
    const pinned = demo.filter(
      (segment) => isStatic(segment) && segment.clientIndexes.includes(index),
    );
    const segmentPins = Object.fromEntries(pinned.map((segment) => [segment.id, 'in' as const]));
    const decided = await segmentCatalog.derive(organizationId, { ...state, segmentPins }, null);
    const earliest = new Date(Math.max(began.getTime(), state.createdAt.getTime()));
    const segmentMemberships: ClientState['segmentMemberships'] = {};
    for (const segment of demo) {
      const enteredAt = someDay(earliest);
      if (decided.segmentIds.includes(segment.id)) {
        segmentMemberships[segment.id] = { member: true, enteredAt, leftAt: null };
      } else if (random.chance(LEFT_CHANCE)) {
        segmentMemberships[segment.id] = { member: false, enteredAt, leftAt: someDay(enteredAt) };
      }
    }
    result.push({ id, index, state: { ...state, segmentPins, segmentMemberships } });
  }
  return result;
}

/**
 * Stores the history of the segments: their sizes at the end of each day, and the last moves one by
 * one.
 */
export async function seedSegmentHistory(
  { database, organizations }: Pick<Container, 'database' | 'organizations'>,
  organizationId: string,
  clients: readonly SeededClient[],
  now: Date,
): Promise<void> {
  const demo = DEMO_SEGMENTS[organizationId];
  if (!demo) return;
  const { timeZone } = await organizations.organizations.settingsOf(organizationId);
  const moves = clients.flatMap(movesOf);
  const days = new SegmentDayModel(database);
  const today = calendarDateOf(now, timeZone);
  const dated = moves.map((move) => ({ ...move, day: calendarDateOf(move.at, timeZone) }));
  const sizes = new Map<string, number>();
  const commit = database.newCommit();
  for (let ago = AGE_DAYS; ago > 0; ago -= 1) {
    const day = addDays(today, -ago);
    const segments: Record<string, { size: number; entered: number; left: number }> = {};
    for (const { id } of demo) {
      const onDay = dated.filter((move) => move.segmentId === id && move.day === day);
      const entered = onDay.filter(({ kind }) => kind === 'entered').length;
      const left = onDay.length - entered;
      const size = (sizes.get(id) ?? 0) + entered - left;
      sizes.set(id, size);
      segments[id] = { size, entered, left };
    }
    days.stage(commit, organizationId, { day, segments });
  }
  await commit.run();
  await writeMoves(database, organizationId, moves, now);
}

async function writeMoves(
  database: Container['database'],
  organizationId: string,
  moves: readonly Omit<SegmentMoveRecord, 'expiresAt'>[],
  now: Date,
): Promise<void> {
  const model = new SegmentMoveModel(database);
  const since = now.getTime() - MOVES_TOLD_DAYS * DAY_MS;
  const recent = moves.filter(({ at }) => at.getTime() >= since);
  for (let start = 0; start < recent.length; start += MOVES_A_COMMIT) {
    const commit = database.newCommit();
    for (const move of recent.slice(start, start + MOVES_A_COMMIT)) {
      const expiresAt = new Date(move.at.getTime() + MOVES_KEPT_DAYS * DAY_MS);
      model.stage(commit, organizationId, { ...move, expiresAt });
    }
    await commit.run();
  }
}

function movesOf({ id, state }: SeededClient): Omit<SegmentMoveRecord, 'expiresAt'>[] {
  return Object.entries(state.segmentMemberships).flatMap(([segmentId, { enteredAt, leftAt }]) => [
    ...(enteredAt ? [{ segmentId, clientId: id, kind: 'entered' as const, at: enteredAt }] : []),
    ...(leftAt ? [{ segmentId, clientId: id, kind: 'left' as const, at: leftAt }] : []),
  ]);
}

function isStatic(segment: DemoSegment): segment is Extract<DemoSegment, { kind: 'static' }> {
  return segment.kind === 'static';
}
