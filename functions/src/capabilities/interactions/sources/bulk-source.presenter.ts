import type { BulkResults } from '@clientele/contracts/interactions/source';
import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import { wordIssue } from '@clientele/contracts/validation';
import type { ImportOutcome } from '../../../platform/record-import-participant.ts';

/** The outcome of each item in wire shape, in the caller's language. */
export function presentOutcomes(
  outcomes: readonly ImportOutcome[],
  language: InterfaceLanguage,
): BulkResults {
  const count = (result: ImportOutcome['result']) =>
    outcomes.filter((outcome) => outcome.result === result).length;
  return {
    items: outcomes.map(({ result, id, issues }, index) => ({
      index,
      result,
      id,
      errors: issues.map((issue) => wordIssue(issue, language)),
    })),
    created: count('created'),
    unchanged: count('unchanged'),
    rejected: count('rejected'),
  };
}
