import type { Actor } from '@clientele/contracts/primitives';
import { instanceMemorySeconds } from '../../config.ts';
import type { Stored } from '../../platform/base-model.ts';
import type { ActivityModel } from '../../platform/change-log.ts';
import type { Clock } from '../../platform/clock.ts';
import { type Commit, StaleWriteError } from '../../platform/commit.ts';
import type { Database } from '../../platform/database.ts';
import type { TaskQueue } from '../../platform/task-queue.ts';
import type { OrganizationChangedParticipant } from '../organizations/organization-changed.participant.ts';
import { rebuildSegments } from './segment.jobs.ts';
import type { SegmentRebuildModel } from './segment.model.ts';
import type { SegmentRebuildRecord } from './segment.record.ts';

const REBUILD_KEPT_DAYS = 30;
/** A rebuild that has not ended by then has lost its task. */
const LOST_SECONDS = 3_600;
const LOST_TOGETHER = 100;

/** Until every instance knows the organisation's settings. */
const settleSeconds = () => instanceMemorySeconds() + 5;
const SYSTEM = { id: null, name: 'Clientèle' };

/** Which clients a rebuild looks at, and for which segment; null for all segments. */
export type RebuildWork = Pick<SegmentRebuildRecord, 'segmentId' | 'scope' | 'forget'>;

interface Dependencies {
  database: Database;
  clock: Clock;
  tasks: TaskQueue;
  rebuilds: SegmentRebuildModel;
  activities: ActivityModel;
}

/** Begins, shows and stops the work that makes membership true again; the runner does it. */
export class SegmentRebuildService implements OrganizationChangedParticipant {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  newId(organizationId: string): string {
    return this.#of.rebuilds.newId(organizationId);
  }

  async find(organizationId: string, id: string): Promise<Stored<SegmentRebuildRecord> | null> {
    return this.#of.rebuilds.find(organizationId, id);
  }

  async findMany(
    organizationId: string,
    ids: readonly string[],
  ): Promise<Map<string, SegmentRebuildRecord>> {
    const rebuilds = await this.#of.rebuilds.findMany(organizationId, ids);
    return new Map(rebuilds.map(({ id, data }) => [id, data]));
  }

  /** Adds the work to a commit; `enqueue` starts it once that has taken effect. */
  stage(commit: Commit, organizationId: string, id: string, work: RebuildWork, by: Actor): void {
    const now = this.#of.clock.now();
    this.#of.rebuilds.stageCreate(commit, organizationId, id, {
      ...work,
      phase: 'walking',
      settleAt: null,
      status: 'queued',
      list: 0,
      position: null,
      total: 0,
      done: 0,
      moved: 0,
      failureCode: null,
      startedAt: now,
      startedBy: by,
      finishedAt: null,
      expiresAt: new Date(now.getTime() + REBUILD_KEPT_DAYS * 86_400_000),
    });
  }

  async enqueue(
    organizationId: string,
    rebuildId: string,
    options: { delaySeconds?: number } = {},
  ): Promise<void> {
    await this.#of.tasks.enqueue(rebuildSegments, { organizationId, rebuildId }, options);
  }

  /** On other clocks, days begin at other moments. */
  async organizationChanged(organizationId: string, fields: readonly string[]): Promise<void> {
    if (fields.includes('timeZone')) await this.rebuildAll(organizationId, SYSTEM);
  }

  /** Everyone anew, because something changed that all segments rest on. */
  async rebuildAll(organizationId: string, by: Actor): Promise<void> {
    const id = this.newId(organizationId);
    const commit = this.#of.database.newCommit();
    const work = { segmentId: null, scope: 'everyone', forget: false } as const;
    this.stage(commit, organizationId, id, work, by);
    await commit.run();
    await this.enqueue(organizationId, id, { delaySeconds: settleSeconds() });
  }

  /**
   * Stops it where it is. @returns false when it is over already, or takes clients out of a segment
   * that is archived or gone: half done, that would leave members nobody could take out any more.
   */
  async cancel(organizationId: string, id: string): Promise<boolean> {
    for (;;) {
      const stored = await this.find(organizationId, id);
      if (!stored || isOver(stored.data) || stored.data.scope === 'holders') return false;
      const commit = this.#of.database.newCommit();
      this.#of.rebuilds.stageUpdate(commit, organizationId, stored, {
        status: 'cancelled',
        phase: 'finished',
        finishedAt: this.#of.clock.now(),
      });
      this.stageNews(commit, organizationId, stored.data);
      try {
        await commit.run();
        return true;
      } catch (error) {
        // The runner was faster: it goes on from another place, and is stopped there.
        if (!(error instanceof StaleWriteError)) throw error;
      }
    }
  }

  stageProgress(
    commit: Commit,
    organizationId: string,
    rebuild: Stored<SegmentRebuildRecord>,
    fields: Partial<SegmentRebuildRecord>,
  ): void {
    this.#of.rebuilds.stageUpdate(commit, organizationId, rebuild, fields);
  }

  /** Tells the browsers that the segment, or all of them, has another size. */
  stageNews(
    commit: Commit,
    organizationId: string,
    { segmentId }: Pick<SegmentRebuildRecord, 'segmentId'>,
  ): void {
    this.#of.activities.stage(commit, organizationId, {
      kind: 'segments.changed',
      entityId: segmentId ?? organizationId,
      by: null,
      at: this.#of.clock.now(),
    });
  }

  /** Enqueues again what never ended because its task was lost. */
  async requeueLost(organizationId: string): Promise<void> {
    const before = new Date(this.#of.clock.now().getTime() - LOST_SECONDS * 1_000);
    const lost = await this.#of.rebuilds.unfinished(organizationId, before, LOST_TOGETHER);
    for (const { id } of lost) await this.enqueue(organizationId, id);
  }
}

/** Every client is looked at: who belongs may have changed for anybody. */
export function everyoneFor(segmentId: string): RebuildWork {
  return { segmentId, scope: 'everyone', forget: false };
}

/**
 * Only clients that belong to the segment are looked at, because nobody belongs to it any more.
 * With `forget` what they know of it goes too, such as when they entered it.
 */
export function holdersOf(segmentId: string, forget: boolean): RebuildWork {
  return { segmentId, scope: 'holders', forget };
}

/** Whether membership follows what the rebuild was for, or nobody works on it any more. */
export function isOver({ status }: SegmentRebuildRecord): boolean {
  return status === 'done' || status === 'failed' || status === 'cancelled';
}
