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

/** Clients in one commit, with the progress of the job. */
const CHUNK = 300;
/** Steps in one task; the next task goes on. */
const STEPS_PER_TASK = 40;
/** Somebody edits a client just then: the step is taken again, so often. */
const ATTEMPTS = 5;
/** Until every instance decides by the new criteria. */
const settleSeconds = () => instanceMemorySeconds() + 5;
/** The clock of the queue may be ahead of ours: its task is not to come early. */
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

/** A page of what a rebuild goes through, and where the next begins; null at its end. */
interface Page {
  clients: Stored<ClientRecord>[];
  next: unknown[] | null;
}

/**
 * Goes through the clients that changed criteria may move, and writes those whose membership
 * differs. A step's writes and the job's progress are one commit, on the clients and the job as they
 * were read: a task that runs twice, or is killed anywhere, repeats nothing and skips nothing.
 */
export class SegmentRebuildRunner implements JobRunner {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** Runs some steps and enqueues the rest. Throws to be tried again. */
  async run(organizationId: string, rebuildId: string): Promise<void> {
    // What this instance remembers of fields may be older than the segment that asks about them.
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
      // Whoever belongs to what is archived or gone is taken out in the end: it is taken up again
      // with what was lost. Anything else is worked out anew when somebody asks for it.
      ...(rebuild.data.scope === 'everyone' && { phase: 'finished' as const }),
      failureCode: reason instanceof ProblemError ? reason.code : 'internal',
      finishedAt: this.#of.clock.now(),
    });
    this.#of.rebuilds.stageNews(commit, organizationId, rebuild.data);
    await commit.run();
  }

  /** @returns whether this task is over. */
  async #step(organizationId: string, rebuild: Rebuild): Promise<boolean> {
    const { data } = rebuild;
    const read = await this.#of.catalog.setOf(organizationId);
    const { clients, next } = await this.#page(organizationId, data, read);
    // Criteria as they are once the clients are read: whoever changes them later begins a rebuild
    // that comes by here again, and whoever was earlier is not overwritten by what was.
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
        // Those who are pinned are found on the way.
        total: Math.max(done, data.total || (await this.#totalOf(organizationId, data))),
        done,
      }),
      ...(ended && this.#ending(data)),
    });
    if (ended || moves.length > 0) this.#of.rebuilds.stageNews(commit, organizationId, data);
    // Before the commit: what is settling always has its task, and one too many does no harm.
    if (ended && walking) await this.#settleLater(organizationId, rebuild.id);
    await commit.run();
    return ended;
  }

  /** What is decided is decided; settling afterwards is nobody's concern but ours. */
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

  /** Settling before every instance knows would settle nothing: the task that waits does it. */
  #isEarly({ data: { phase, settleAt } }: Rebuild): boolean {
    return phase === 'settling' && settleAt !== null && settleAt > this.#of.clock.now();
  }

  /** A later rebuild of the segment goes through the same clients: this one is over. */
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

/** What is gone through, one list after the other. */
function listsOf({ phase, scope, forget }: SegmentRebuildRecord): readonly List[] {
  if (phase === 'settling') return ['updatedAt', 'stats.countedAt'];
  if (scope === 'everyone') return ['active'];
  return ['members', 'pinnedIn', 'pinnedOut', ...(forget ? (['former'] as const) : [])];
}

/** Whether the segment has another rebuild by now: the one that counts, also when it is stopped. */
function isSuperseded({ id, data }: Rebuild, set: SegmentDecider): boolean {
  const segment = data.segmentId === null ? undefined : set.all.get(data.segmentId);
  return segment !== undefined && segment.data.rebuildId !== id;
}

function byId(clients: Stored<ClientRecord>[]): Page {
  const last = clients.at(-1);
  return { clients, next: last && clients.length === CHUNK ? [last.id] : null };
}
