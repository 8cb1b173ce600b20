import { ROW_OUTCOMES, type RowOutcome } from '@clientele/contracts/import-export/import-row';

/** An outcome that an address names. */
export function readOutcome(text: string | null): RowOutcome | null {
  return ROW_OUTCOMES.find((outcome) => outcome === text) ?? null;
}
