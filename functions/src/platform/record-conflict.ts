import { ProblemError } from '@clientele/contracts/problem';
import type { Stored } from './base-model.ts';

type Known = Pick<Stored<object>, 'id' | 'data'>;

/**
 * The caller knows another record than the one that is there. It is worded where requests are
 * answered: `bindEndpoints` puts the record into `current`, as the controller presents its kind.
 */
export class RecordConflict extends ProblemError {
  /** Which kind of record it is: a key of the controller's `current`. */
  readonly entity: string;
  /** As it is now. */
  readonly stored: Known;

  constructor(
    entity: string,
    stored: Known,
    code: 'precondition.failed' | 'external_id.taken' = 'precondition.failed',
  ) {
    super(code);
    this.entity = entity;
    this.stored = stored;
  }
}

/** @throws RecordConflict when the caller has seen another version; null names none. */
export function assertCurrent(
  entity: string,
  stored: Pick<Stored<{ version: number }>, 'id' | 'data'>,
  version: number | null,
): void {
  if (version === null || stored.data.version === version) return;
  throw new RecordConflict(entity, stored);
}
