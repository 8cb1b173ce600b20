import { isDeepStrictEqual } from 'node:util';
import type { FieldChange } from '@clientele/contracts/audit';

/** What differs between a record and what becomes of it, field by field of the second. */
export function changedFields<Content extends object>(
  before: Content,
  after: Content,
): FieldChange[] {
  return (Object.keys(after) as (keyof Content & string)[])
    .filter((field) => !isDeepStrictEqual(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}
