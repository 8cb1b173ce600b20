import type { Stored } from '../../platform/base-model.ts';
import type { ActivityModel } from '../../platform/change-log.ts';
import type { Clock } from '../../platform/clock.ts';
import { retryStale } from '../../platform/commit.ts';
import type { Database } from '../../platform/database.ts';
import type { TaskQueue } from '../../platform/task-queue.ts';
import type { ClientSegmentsService } from '../clients/finding/client-segments.service.ts';
import type { ClientRecord } from '../clients/record/client.record.ts';
import type { FieldSchemaService } from '../custom-fields/field-schema.service.ts';
import type { MembershipKeeper } from './membership-keeper.ts';
import { evaluateClients } from './segment.jobs.ts';
import type { SegmentCatalog } from './segment-catalog.service.ts';

const DUE_TOGETHER = 300;
/** Clients in one task. */
const CHUNK = 100;
/** Pages in one sweep; the next sweep continues. */
const PAGES_MAXIMUM = 200;

interface Dependencies {
  database: Database;
  clock: Clock;
  tasks: TaskQueue;
  schemas: FieldSchemaService;
  catalog: SegmentCatalog;
  keeper: MembershipKeeper;
  clientSegments: ClientSegmentsService;
  activities: ActivityModel;
}

/** Re-evaluates clients whose membership changes because time passes; no other client is read. */
export class SegmentSweep {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** Enqueues a task for every `CHUNK` clients that are due, in all organisations. */
  async sweep(): Promise<void> {
    const now = this.#of.clock.now();
    let after: readonly unknown[] | null = null;
    for (let page = 0; page < PAGES_MAXIMUM; page += 1) {
      const { due, next } = await this.#of.clientSegments.due(now, after, DUE_TOGETHER);
      const ids = Map.groupBy(due, ({ organizationId }) => organizationId);
      for (const [organizationId, clients] of ids) {
        for (let start = 0; start < clients.length; start += CHUNK) {
          const chunk = clients.slice(start, start + CHUNK);
          const clientIds = chunk.map(({ clientId }) => clientId);
          await this.#of.tasks.enqueue(evaluateClients, { organizationId, clientIds });
        }
      }
      if (next === null) return;
      after = next;
    }
  }

  /** Evaluates these clients again. Running twice or late changes nothing. */
  async evaluate(organizationId: string, clientIds: readonly string[]): Promise<void> {
    await retryStale(async () => {
      const clients = await this.#of.clientSegments.find(organizationId, clientIds);
      // Cached criteria or fields could be older than those of a running rebuild and undo its
      // results.
      await this.#of.schemas.freshSchemaOf(organizationId);
      const set = await this.#of.catalog.freshSetOf(organizationId);
      await this.#write(organizationId, clients, set);
    });
  }

  async #write(
    organizationId: string,
    clients: readonly Stored<ClientRecord>[],
    set: Awaited<ReturnType<SegmentCatalog['setOf']>>,
  ): Promise<void> {
    const moment = await this.#of.catalog.momentOf(organizationId);
    const commit = this.#of.database.newCommit();
    const moves = this.#of.keeper.stage(commit, organizationId, clients, set, moment);
    if (moves.length === 0) return;
    this.#of.activities.stage(commit, organizationId, {
      kind: 'segments.changed',
      entityId: organizationId,
      by: null,
      at: moment.at,
    });
    await commit.run();
  }
}
