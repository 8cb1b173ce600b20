import { ROW_OUTCOMES, type RowOutcome } from '@clientele/contracts/import-export/import-row';

/** The outcome named in the address, or null. */
export function readOutcome(text: string | null): RowOutcome | null {
  return ROW_OUTCOMES.find((outcome) => outcome === text) ?? null;
}
