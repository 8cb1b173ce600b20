import { ProblemError } from '@clientele/contracts/problem';
import { RecordConflict } from '../platform/record-conflict.ts';
import type { CurrentPresenters, EndpointRequest } from './endpoint-request.ts';

/**
 * Turns a `RecordConflict` into a problem with the current record, presented for this caller. Any
 * other error is returned unchanged.
 */
export async function wordConflict(
  error: unknown,
  presenters: CurrentPresenters | undefined,
  { member, language }: Pick<EndpointRequest<never>, 'language'> & { member: unknown },
): Promise<unknown> {
  if (!(error instanceof RecordConflict)) return error;
  const present = presenters?.[error.entity];
  if (!present) return new Error(`no controller shows a ${error.entity}`, { cause: error });
  const current = await present({ member, language } as never, error.stored as never);
  return new ProblemError(error.code, { current }, { cause: error });
}
