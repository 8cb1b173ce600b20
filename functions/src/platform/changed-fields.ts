import { isDeepStrictEqual } from 'node:util';
import type { FieldChange } from '@clientele/contracts/audit';

/** The fields of `after` whose value differs from `before`, as audit entries store changes. */
export function changedFields<Content extends object>(
  before: Content,
  after: Content,
): FieldChange[] {
  return (Object.keys(after) as (keyof Content & string)[])
    .filter((field) => !isDeepStrictEqual(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}
