import type { FieldIssue } from '@clientele/contracts/field-issue';
import type { CallingMember } from './calling-member.ts';
import { slot } from './slot.ts';

/** The result for one record of a file or of a bulk request. */
export interface ImportOutcome {
  result: 'created' | 'unchanged' | 'rejected';
  id: string | null;
  issues: FieldIssue[];
}

/**
 * A capability's part in imports: records that are created by the hundred. Import uses all parts
 * without knowing the capabilities. A row carries an `externalId` made from the import and its row
 * number, so that a row that is run again is recognised.
 */
export interface RecordImportParticipant<Member> {
  readonly entity: 'appointment' | 'purchase' | 'note';
  /**
   * The outcomes that `createMany` would have, without creating anything; in the order of the
   * items.
   */
  judgeMany(member: Member, items: readonly unknown[]): Promise<ImportOutcome[]>;
  /** Creates each item that is acceptable by itself. Outcomes come in the order of the items. */
  createMany(member: Member, items: readonly unknown[]): Promise<ImportOutcome[]>;
  /**
   * Deletes the records that nobody changed since they were created.
   * @returns the ids of those that were changed and stay.
   */
  removeMany(member: Member, ids: readonly string[]): Promise<string[]>;
}

/** One part for each kind of record, beside clients, that can be imported. */
export const RECORD_IMPORT = slot<RecordImportParticipant<CallingMember>>('import-export.imported');
