import type { ExportEntity, ExportSelection } from '@clientele/contracts/import-export/export-job';
import type { ExportableRecords } from '@clientele/domain/import-export/exportable';
import type { CallingMember } from './calling-member.ts';
import { slot } from './slot.ts';

/** What is asked of a capability's records. */
export interface ExportAsked {
  selection: ExportSelection;
  /** Records of a time: from inclusive, until exclusive. */
  from: Date | null;
  until: Date | null;
  /** The stored fields that are written: others need not be fetched. All of them when null. */
  fields: readonly string[] | null;
  /** Only what was made or changed since; everything when null. */
  changedSince: Date | null;
}

/**
 * Records of a capability that go out as files; it keeps back what the member may not see.
 */
export interface RecordExportParticipant<Member, Entity extends ExportEntity = ExportEntity> {
  readonly entity: Entity;
  /** @throws ProblemError `request.invalid` for a selection that makes no sense to the member. */
  assertSelection(member: Member, selection: ExportSelection): Promise<void>;
  /** How many there will be; null when that cannot be known beforehand. */
  count(member: Member, request: ExportAsked): Promise<number | null>;
  /** Some hundred at a time. @throws ProblemError for a selection that makes no sense. */
  stream(member: Member, request: ExportAsked): AsyncIterable<ExportableRecords[Entity][]>;
}

/** One part for each kind of record that can be exported. */
export const RECORD_EXPORT = slot<RecordExportParticipant<CallingMember>>('import-export.exported');
