import type { AuditEntryModel } from '../../../platform/change-log.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database.ts';
import type { OrganizationService } from '../../organizations/organization.service.ts';
import type { AttachmentService } from '../attachments/attachment.service.ts';
import type { InteractionModel } from '../entries/interaction.model.ts';
import { deleteEntries } from './delete-entries.ts';

const DAY_MILLISECONDS = 86_400_000;
const ENTRIES_AT_ONCE = 100;

interface Dependencies {
  database: Database;
  clock: Clock;
  organizations: OrganizationService;
  interactions: InteractionModel;
  attachmentService: AttachmentService;
  auditEntries: AuditEntryModel;
}

/** Empties the trash of timelines, and deletes files that nothing holds. */
export class InteractionUpkeep {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * As long as a client, an entry stays in the trash for the organisation's retention.
   * @returns whether more is left to do.
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
