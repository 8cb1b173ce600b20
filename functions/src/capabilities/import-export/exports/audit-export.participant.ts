import type { ExportableAuditEntry } from '@clientele/domain/import-export/exportable';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { AuditEntryModel } from '../../../platform/change-log.ts';
import type {
  ExportAsked,
  RecordExportParticipant,
} from '../../../platform/record-export-participant.ts';

/**
 * Exports the audit log. Its entries are filtered by what a member may see when they are written to
 * the file.
 */
export class AuditExportParticipant
  implements RecordExportParticipant<CallingMember, 'auditEntries'>
{
  readonly entity = 'auditEntries';
  readonly #auditEntries: AuditEntryModel;

  constructor(auditEntries: AuditEntryModel) {
    this.#auditEntries = auditEntries;
  }

  async assertSelection(): Promise<void> {}

  async count(): Promise<null> {
    return null;
  }

  /** Entries never change, so "changed since" means "written since". */
  async *stream(
    { organizationId }: CallingMember,
    { from, until, changedSince }: ExportAsked,
  ): AsyncGenerator<ExportableAuditEntry[]> {
    const start = changedSince ?? from;
    for await (const batch of this.#auditEntries.streamBetween(organizationId, start, until)) {
      yield batch
        .filter(({ data }) => from === null || data.at >= from)
        .map(({ id, data }) => ({ ...data, id }));
    }
  }
}
