import type { ExportEntity, ExportSelection } from '@clientele/contracts/import-export/export-job';
import type { ExportableRecords } from '@clientele/domain/import-export/exportable';
import type { CallingMember } from './calling-member.ts';
import { slot } from './slot.ts';

/** Which records and fields an export needs from a capability. */
export interface ExportAsked {
  selection: ExportSelection;
  /** The period of the records: `from` inclusive, `until` exclusive; null leaves that side open. */
  from: Date | null;
  until: Date | null;
  /** Stored fields that the file needs, so that others are not fetched; null for all of them. */
  fields: readonly string[] | null;
  /** Only records created or changed since this moment; null for all. */
  changedSince: Date | null;
}

/** A capability's part in exports: records of one kind, without what the member may not see. */
export interface RecordExportParticipant<Member, Entity extends ExportEntity = ExportEntity> {
  readonly entity: Entity;
  /** @throws ProblemError `request.invalid` for a selection that makes no sense to the member. */
  assertSelection(member: Member, selection: ExportSelection): Promise<void>;
  /** How many records there will be; null when that cannot be known beforehand. */
  count(member: Member, request: ExportAsked): Promise<number | null>;
  /**
   * The records, in batches of some hundred.
   * @throws ProblemError for a selection that makes no sense to the member.
   */
  stream(member: Member, request: ExportAsked): AsyncIterable<ExportableRecords[Entity][]>;
}

/** One part for each kind of record that can be exported. */
export const RECORD_EXPORT = slot<RecordExportParticipant<CallingMember>>('import-export.exported');
