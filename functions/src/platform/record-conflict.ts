import { ProblemError } from '@clientele/contracts/problem';
import type { Stored } from './base-model.ts';

type Known = Pick<Stored<object>, 'id' | 'data'>;

/**
 * The caller named another version than the current one. The controller adds the current record to
 * the answer: `bindEndpoints` puts it into `current`, presented for the caller.
 */
export class RecordConflict extends ProblemError {
  /** Kind of the record: a key of the controller's `current`. */
  readonly entity: string;
  /** The record as it is stored now. */
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
