import type { RowDecision } from '@clientele/contracts/import-export/import-row';
import type { Cell } from '@clientele/domain/import-export/cell';
import type { CheckedWith } from './import.record.ts';
import type { CheckedRow } from './import-files.ts';

/** A row of the file as it goes into the check. */
export interface RowToJudge {
  row: number;
  cells: Cell[];
  corrected: number[];
  decision: RowDecision | null;
}

/** Says of one row after the other of a file what becomes of it; remembers the rows before. */
export interface RowJudge {
  /** From when on somebody else's changes are not known to it. */
  readonly openedAt: Date;
  /** With which fields and rights it judges. */
  readonly checkedWith: CheckedWith;
  judge(rows: readonly RowToJudge[]): Promise<CheckedRow[]>;
}
