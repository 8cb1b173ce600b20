import { ProblemError } from '@clientele/contracts/problem';
import { instanceMemorySeconds } from '../../config.ts';
import type { Stored } from '../../platform/base-model.ts';
import type { Clock } from '../../platform/clock.ts';
import { StaleWriteError } from '../../platform/commit.ts';
import type { Database } from '../../platform/database.ts';
import type { JobRunner } from '../../platform/job-runner.ts';
import { logError } from '../../platform/logger.ts';
import type { ClientSegmentsService } from '../clients/finding/client-segments.service.ts';
import type { ClientRecord } from '../clients/record/client.record.ts';
import type { FieldSchemaService } from '../custom-fields/field-schema.service.ts';
import type { MembershipKeeper } from './membership-keeper.ts';
import type { SegmentRebuildRecord } from './segment.record.ts';
import type { SegmentCatalog } from './segment-catalog.service.ts';
import type { SegmentDays } from './segment-days.ts';
import type { SegmentDecider } from './segment-decider.ts';
import { isOver, type SegmentRebuildService } from './segment-rebuild.service.ts';

/** Clients evaluated in one step, which is one commit. */
const CHUNK = 300;
/** Steps in one task; the next task continues. */
const STEPS_PER_TASK = 40;
/** Most attempts at a step when somebody edits one of its clients at the same time. */
const ATTEMPTS = 5;
/** Seconds until every instance evaluates by the new criteria. */
const settleSeconds = () => instanceMemorySeconds() + 5;
/** The queue's clock may be ahead of ours: its task must not come early. */
const CLOCKS_DIFFER_SECONDS = 5;

interface Dependencies {
  database: Database;
  clock: Clock;
  schemas: FieldSchemaService;
  catalog: SegmentCatalog;
  keeper: MembershipKeeper;
  clientSegments: ClientSegmentsService;
  days: SegmentDays;
  rebuilds: SegmentRebuildService;
}

type Rebuild = Stored<SegmentRebuildRecord>;

/** A page of clients of a rebuild, and where the next begins; null at the end. */
interface Page {
  clients: Stored<ClientRecord>[];
  next: unknown[] | null;
}

/**
 * Goes through the clients that changed criteria may move, and writes those whose membership
 * differs. A step's writes and the job's progress are one commit, which fails when a client or the
 * job changed since it was read: a task that runs twice or is killed anywhere repeats nothing and
 * skips nothing.
 */
export class SegmentRebuildRunner implements JobRunner {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Runs some steps and enqueues a task for the rest. Throws when the task is to be tried again.
   */
  async run(organizationId: string, rebuildId: string): Promise<void> {
    // Cached fields may be older than the segment that asks about them.
    await this.#of.schemas.freshSchemaOf(organizationId);
    let misses = 0;
    for (let step = 0; step < STEPS_PER_TASK; step += 1) {
      const rebuild = await this.#of.rebuilds.find(organizationId, rebuildId);
      if (!rebuild || rebuild.data.phase === 'finished') return;
      if (this.#isEarly(rebuild)) return;
      try {
        if (await this.#step(organizationId, rebuild)) return;
        misses = 0;
      } catch (error) {
        misses += 1;
        if (!(error instanceof StaleWriteError) || misses >= ATTEMPTS) throw error;
      }
    }
    await this.#of.rebuilds.enqueue(organizationId, rebuildId);
  }

  async fail(organizationId: string, rebuildId: string, reason: unknown): Promise<void> {
    logError('segments could not be rebuilt', reason, { organizationId, rebuildId });
    const rebuild = await this.#of.rebuilds.find(organizationId, rebuildId);
    if (!rebuild || isOver(rebuild.data)) return;
    const commit = this.#of.database.newCommit();
    this.#of.rebuilds.stageProgress(commit, organizationId, rebuild, {
      status: 'failed',
      // Removing members of an archived or deleted segment must finish some day: it stays open and
      // is restarted with jobs that lost their task. Other rebuilds wait for a member.
      ...(rebuild.data.scope === 'everyone' && { phase: 'finished' as const }),
      failureCode: reason instanceof ProblemError ? reason.code : 'internal',
      finishedAt: this.#of.clock.now(),
    });
    this.#of.rebuilds.stageNews(commit, organizationId, rebuild.data);
    await commit.run();
  }

  /** Runs one step. @returns whether this task is over. */
  async #step(organizationId: string, rebuild: Rebuild): Promise<boolean> {
    const { data } = rebuild;
    const read = await this.#of.catalog.setOf(organizationId);
    const { clients, next } = await this.#page(organizationId, data, read);
    // The criteria are read after the clients. A later change of criteria starts a rebuild of its
    // own, and with an earlier one the step starts again, so that outdated criteria never overwrite
    // newer results.
    const set = await this.#of.catalog.freshSetOf(organizationId);
    if (set !== read) return false;
    if (isSuperseded(rebuild, set)) return this.#giveWay(organizationId, rebuild);
    const moment = await this.#of.catalog.momentOf(organizationId);
    const commit = this.#of.database.newCommit();
    const moves = this.#of.keeper.stage(commit, organizationId, clients, set, moment);
    const own = data.segmentId;
    const ownMoves = own === null ? moves : moves.filter((segments) => segments.has(own));
    const done = data.done + clients.length;
    const walking = data.phase === 'walking';
    const ended = next === null && data.list + 1 >= listsOf(data).length;
    if (walking && ended && data.forget && data.segmentId !== null) {
      await this.#of.days.forgetSegment(organizationId, data.segmentId);
    }
    this.#of.rebuilds.stageProgress(commit, organizationId, rebuild, {
      list: next === null ? data.list + 1 : data.list,
      position: next,
      moved: data.moved + ownMoves.length,
      ...(walking && {
        status: 'running' as const,
        // The total is an estimate: pinned clients are found only on the way.
        total: Math.max(done, data.total || (await this.#totalOf(organizationId, data))),
        done,
      }),
      ...(ended && this.#ending(data)),
    });
    if (ended || moves.length > 0) this.#of.rebuilds.stageNews(commit, organizationId, data);
    // Enqueued before the commit, so that a settling job always has its task; one task too many
    // does no harm.
    if (ended && walking) await this.#settleLater(organizationId, rebuild.id);
    await commit.run();
    return ended;
  }

  /** Fields at the end of a phase. For members the job is done; settling is internal. */
  #ending({ phase }: SegmentRebuildRecord): Partial<SegmentRebuildRecord> {
    return phase === 'settling'
      ? { phase: 'finished' }
      : {
          phase: 'settling',
          status: 'done',
          settleAt: new Date(this.#of.clock.now().getTime() + settleSeconds() * 1_000),
          list: 0,
          position: null,
          finishedAt: this.#of.clock.now(),
        };
  }

  async #settleLater(organizationId: string, rebuildId: string): Promise<void> {
    const delaySeconds = settleSeconds() + CLOCKS_DIFFER_SECONDS;
    await this.#of.rebuilds.enqueue(organizationId, rebuildId, { delaySeconds });
  }

  /** Whether it is too early to settle: the delayed task does it when every instance knows. */
  #isEarly({ data: { phase, settleAt } }: Rebuild): boolean {
    return phase === 'settling' && settleAt !== null && settleAt > this.#of.clock.now();
  }

  /** Ends this rebuild: a later one of the segment goes through the same clients. */
  async #giveWay(organizationId: string, rebuild: Rebuild): Promise<boolean> {
    const commit = this.#of.database.newCommit();
    this.#of.rebuilds.stageProgress(commit, organizationId, rebuild, {
      phase: 'finished',
      ...(rebuild.data.phase === 'walking' && {
        status: 'cancelled' as const,
        finishedAt: this.#of.clock.now(),
      }),
    });
    await commit.run();
    return true;
  }

  async #totalOf(organizationId: string, { scope, segmentId }: SegmentRebuildRecord) {
    return scope === 'everyone' || segmentId === null
      ? this.#of.clientSegments.countActive(organizationId)
      : this.#of.clientSegments.countMembers(organizationId, segmentId);
  }

  async #page(organizationId: string, rebuild: SegmentRebuildRecord, set: SegmentDecider) {
    const list = listsOf(rebuild)[rebuild.list];
    if (list === undefined) return { clients: [], next: null };
    const page = { after: rebuild.position, limit: CHUNK };
    return this.#pageOf(organizationId, rebuild, list, set.readFields, page);
  }

  async #pageOf(
    organizationId: string,
    { segmentId, startedAt }: SegmentRebuildRecord,
    list: List,
    fields: Iterable<string>,
    page: { after: unknown[] | null; limit: number },
  ): Promise<Page> {
    const { clientSegments } = this.#of;
    const id = segmentId ?? '';
    switch (list) {
      case 'active':
        return byId(await clientSegments.pageOfActive(organizationId, fields, page));
      case 'members':
        return byId(await clientSegments.pageOfMembers(organizationId, id, fields, page));
      case 'pinnedIn':
        return byId(await clientSegments.pageOfPinned(organizationId, id, 'in', fields, page));
      case 'pinnedOut':
        return byId(await clientSegments.pageOfPinned(organizationId, id, 'out', fields, page));
      case 'former':
        return byId(await clientSegments.pageOfFormer(organizationId, id, fields, page));
      case 'updatedAt':
      case 'stats.countedAt':
        return clientSegments.pageWrittenSince(organizationId, list, startedAt, fields, page);
    }
  }
}

type List =
  | 'active'
  | 'members'
  | 'pinnedIn'
  | 'pinnedOut'
  | 'former'
  | 'updatedAt'
  | 'stats.countedAt';

/** The lists of clients that a phase goes through, one after the other. */
function listsOf({ phase, scope, forget }: SegmentRebuildRecord): readonly List[] {
  if (phase === 'settling') return ['updatedAt', 'stats.countedAt'];
  if (scope === 'everyone') return ['active'];
  return ['members', 'pinnedIn', 'pinnedOut', ...(forget ? (['former'] as const) : [])];
}

/** Whether the segment has a newer rebuild, which counts even when it was stopped. */
function isSuperseded({ id, data }: Rebuild, set: SegmentDecider): boolean {
  const segment = data.segmentId === null ? undefined : set.all.get(data.segmentId);
  return segment !== undefined && segment.data.rebuildId !== id;
}

function byId(clients: Stored<ClientRecord>[]): Page {
  const last = clients.at(-1);
  return { clients, next: last && clients.length === CHUNK ? [last.id] : null };
}
