import {
  type DuplicateCandidate,
  duplicateCandidateSchema,
} from '@clientele/contracts/clients/client-list';
import { isProblem } from '../../../lib/problem.ts';

/** The duplicate candidates named in a refusal; empty for any other failure. */
export function candidatesOf(error: unknown): DuplicateCandidate[] {
  if (!isProblem(error, 'client.possible_duplicate')) return [];
  return (error.details.candidates ?? []).flatMap((candidate) => {
    const parsed = duplicateCandidateSchema.safeParse(candidate);
    return parsed.success ? [parsed.data] : [];
  });
}
