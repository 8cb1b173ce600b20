import type { Stored } from '../../../platform/base-model.ts';
import type { AuditEntryModel } from '../../../platform/change-log.ts';
import type { Database } from '../../../platform/database.ts';
import type { AttachmentService } from '../attachments/attachment.service.ts';
import type { InteractionModel } from '../entries/interaction.model.ts';
import type { InteractionRecord } from '../entries/interaction.record.ts';

const REVISIONS_PAGE = 200;

interface Dependencies {
  database: Database;
  interactions: InteractionModel;
  attachmentService: AttachmentService;
  auditEntries: AuditEntryModel;
}

/** Deletes entries for good, with their files and their edit history. */
export async function deleteEntries(
  { database, interactions, attachmentService, auditEntries }: Dependencies,
  organizationId: string,
  entries: readonly Stored<InteractionRecord>[],
): Promise<void> {
  for (const entry of entries) {
    await attachmentService.deleteOfInteraction(organizationId, entry.id);
    for (;;) {
      const revisions = await auditEntries.pageOfEntity(organizationId, entry.id, {
        after: null,
        limit: REVISIONS_PAGE,
      });
      const commit = database.newCommit();
      for (const revision of revisions) auditEntries.stageDelete(commit, organizationId, revision);
      await commit.run();
      if (revisions.length < REVISIONS_PAGE) break;
    }
    const commit = database.newCommit();
    interactions.stageDelete(commit, organizationId, entry);
    await commit.run();
  }
}
