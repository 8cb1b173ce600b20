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
/** Seconds after which an unfinished rebuild counts as having lost its task. */
const LOST_SECONDS = 3_600;
const LOST_TOGETHER = 100;

/** Seconds until every instance knows the organisation's settings. */
const settleSeconds = () => instanceMemorySeconds() + 5;
const SYSTEM = { id: null, name: 'Clientèle' };

/** The clients that a rebuild evaluates, and for which segment; null for all segments. */
export type RebuildWork = Pick<SegmentRebuildRecord, 'segmentId' | 'scope' | 'forget'>;

interface Dependencies {
  database: Database;
  clock: Clock;
  tasks: TaskQueue;
  rebuilds: SegmentRebuildModel;
  activities: ActivityModel;
}

/**
 * Starts, shows and stops rebuilds, which bring membership in line with changes;
 * `SegmentRebuildRunner` does the work.
 */
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

  /** Stages a rebuild; call `enqueue` once the commit has run. */
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

  /** Starts a staged rebuild, optionally after a delay in seconds. */
  async enqueue(
    organizationId: string,
    rebuildId: string,
    options: { delaySeconds?: number } = {},
  ): Promise<void> {
    await this.#of.tasks.enqueue(rebuildSegments, { organizationId, rebuildId }, options);
  }

  /** In another time zone days begin at other moments, so every client is evaluated again. */
  async organizationChanged(organizationId: string, fields: readonly string[]): Promise<void> {
    if (fields.includes('timeZone')) await this.rebuildAll(organizationId, SYSTEM);
  }

  /**
   * Evaluates every client for every segment again, because something changed on which all of them
   * depend.
   */
  async rebuildAll(organizationId: string, by: Actor): Promise<void> {
    const id = this.newId(organizationId);
    const commit = this.#of.database.newCommit();
    const work = { segmentId: null, scope: 'everyone', forget: false } as const;
    this.stage(commit, organizationId, id, work, by);
    await commit.run();
    await this.enqueue(organizationId, id, { delaySeconds: settleSeconds() });
  }

  /**
   * Stops a rebuild where it is.
   * @returns false when it is over already, or when it removes members of an archived or deleted
   * segment: stopped halfway, it would leave members that nobody could remove any more.
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
        // The runner wrote progress at the same time: read again and stop it there.
        if (!(error instanceof StaleWriteError)) throw error;
      }
    }
  }

  /** Stages progress; the commit fails when the rebuild changed since it was read. */
  stageProgress(
    commit: Commit,
    organizationId: string,
    rebuild: Stored<SegmentRebuildRecord>,
    fields: Partial<SegmentRebuildRecord>,
  ): void {
    this.#of.rebuilds.stageUpdate(commit, organizationId, rebuild, fields);
  }

  /** Stages the activity entry that a segment, or all of them, has another size. */
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

  /** Enqueues rebuilds again that never ended because their task was lost. */
  async requeueLost(organizationId: string): Promise<void> {
    const before = new Date(this.#of.clock.now().getTime() - LOST_SECONDS * 1_000);
    const lost = await this.#of.rebuilds.unfinished(organizationId, before, LOST_TOGETHER);
    for (const { id } of lost) await this.enqueue(organizationId, id);
  }
}

/** A rebuild over every active client: membership may have changed for any of them. */
export function everyoneFor(segmentId: string): RebuildWork {
  return { segmentId, scope: 'everyone', forget: false };
}

/**
 * A rebuild over the clients that belong to the segment or are pinned, because nobody belongs to it
 * any more. With `forget` its entry and exit times on clients are removed too.
 */
export function holdersOf(segmentId: string, forget: boolean): RebuildWork {
  return { segmentId, scope: 'holders', forget };
}

/** Whether the rebuild is done, failed or was stopped. */
export function isOver({ status }: SegmentRebuildRecord): boolean {
  return status === 'done' || status === 'failed' || status === 'cancelled';
}
