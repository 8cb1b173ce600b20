import type { RowDecision } from '@clientele/contracts/import-export/import-row';
import type { Cell } from '@clientele/domain/import-export/cell';
import type { CheckedWith } from './import.record.ts';
import type { CheckedRow } from './import-files.ts';

/** A row of the file, to be judged. */
export interface RowToJudge {
  row: number;
  cells: Cell[];
  corrected: number[];
  decision: RowDecision | null;
}

/** Judges the rows of a file in order; it remembers earlier rows to find duplicates. */
export interface RowJudge {
  /** Since when it does not know of changes by others. */
  readonly openedAt: Date;
  /** The fields and the role with which it judges. */
  readonly checkedWith: CheckedWith;
  judge(rows: readonly RowToJudge[]): Promise<CheckedRow[]>;
}
