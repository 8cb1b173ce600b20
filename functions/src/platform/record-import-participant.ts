import type { FieldIssue } from '@clientele/contracts/field-issue';
import type { CallingMember } from './calling-member.ts';
import { slot } from './slot.ts';

/** What became of one record of a file, or of a bulk request. */
export interface ImportOutcome {
  result: 'created' | 'unchanged' | 'rejected';
  id: string | null;
  issues: FieldIssue[];
}

/**
 * Records of a capability that come in by the hundred. Import goes through all of them and knows
 * none. A row that carries an `externalId` made from the
 * import and its place is recognised when it is run again.
 */
export interface RecordImportParticipant<Member> {
  readonly entity: 'appointment' | 'purchase' | 'note';
  /** What creating these would answer, without creating any; in their order. */
  judgeMany(member: Member, items: readonly unknown[]): Promise<ImportOutcome[]>;
  /** Judges each item by itself, and answers in their order. */
  createMany(member: Member, items: readonly unknown[]): Promise<ImportOutcome[]>;
  /** Deletes those that nobody changed since; answers the ids of the others that are there. */
  removeMany(member: Member, ids: readonly string[]): Promise<string[]>;
}

/** One part for each kind of record, beside clients, that can be imported. */
export const RECORD_IMPORT = slot<RecordImportParticipant<CallingMember>>('import-export.imported');
