import type { AuditEntryModel } from '../../../platform/change-log.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database.ts';
import type { TaskQueue } from '../../../platform/task-queue.ts';
import type { OrganizationService } from '../../organizations/organization.service.ts';
import type { AttachmentService } from '../attachments/attachment.service.ts';
import type { InteractionModel } from '../entries/interaction.model.ts';
import type { StatisticsUpkeep } from '../statistics/statistics-upkeep.service.ts';
import { upkeepInteractions } from '../work/interaction.jobs.ts';
import { deleteEntries } from './delete-entries.ts';

const DAY_MILLISECONDS = 86_400_000;
const ENTRIES_AT_ONCE = 100;

interface Dependencies {
  database: Database;
  clock: Clock;
  tasks: TaskQueue;
  statisticsUpkeep: StatisticsUpkeep;
  organizations: OrganizationService;
  interactions: InteractionModel;
  attachmentService: AttachmentService;
  auditEntries: AuditEntryModel;
}

/** Empties the trash of timelines, and deletes files that no entry holds. */
export class InteractionUpkeep {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** Enqueues a task for each organisation. */
  async sweepOrganizations(): Promise<void> {
    await this.#of.organizations.forEachId((organizationId) =>
      this.#of.tasks.enqueue(upkeepInteractions, { organizationId }),
    );
  }

  /** One round for an organisation; enqueues another while there is more to delete. */
  async round(organizationId: string): Promise<void> {
    if (await this.sweep(organizationId)) {
      await this.#of.tasks.enqueue(upkeepInteractions, { organizationId });
    } else await this.#of.statisticsUpkeep.checkSample(organizationId);
  }

  /**
   * Deletes entries that have been in the trash for the organisation's retention period, which is
   * the one for clients.
   * @returns whether more are left.
   */
  async sweep(organizationId: string): Promise<boolean> {
    const { trashRetentionDays } = await this.#of.organizations.settingsOf(organizationId);
    const limit = new Date(this.#of.clock.now().getTime() - trashRetentionDays * DAY_MILLISECONDS);
    const due = await this.#of.interactions.findTrashedBefore(
      organizationId,
      limit,
      ENTRIES_AT_ONCE,
    );
    await deleteEntries(this.#of, organizationId, due);
    const more = await this.#of.attachmentService.sweepLoose(organizationId);
    return more || due.length === ENTRIES_AT_ONCE;
  }
}
