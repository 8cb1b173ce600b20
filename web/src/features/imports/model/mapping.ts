import type { ImportColumn } from '@clientele/contracts/import-export/import-job';
import type {
  ColumnMapping,
  ImportConstant,
  MatchKey,
  MatchPolicy,
  MatchRule,
} from '@clientele/contracts/import-export/import-settings';
import { MATCH_KEYS } from '@clientele/contracts/import-export/import-settings';
import type { ImportTarget } from '@clientele/domain/import-export/import-target';

/** The mapping of a column; a column without one is left out. */
export function mappingOf(mapping: readonly ColumnMapping[], column: number): ColumnMapping {
  const columnMapping = mapping.find((candidate) => candidate.column === column);
  return columnMapping ?? { column, target: null, overwrite: 'always', values: [] };
}

/**
 * The mapping with one column changed. A new target drops the column's value mappings, which
 * belonged to the old one.
 */
export function withColumn(
  mapping: readonly ColumnMapping[],
  column: number,
  changes: Partial<ColumnMapping>,
): ColumnMapping[] {
  const now = mappingOf(mapping, column);
  const moved = changes.target !== undefined && changes.target !== now.target;
  const next = { ...now, ...(moved && { values: [] }), ...changes };
  const others = mapping.filter((candidate) => candidate.column !== column);
  return [...others, next].sort((a, b) => a.column - b.column);
}

/** Targets that another column already fills and that accept only one column. */
export function takenByColumns(
  mapping: readonly ColumnMapping[],
  targets: readonly ImportTarget[],
  except: number,
): Set<string> {
  const joining = new Set(targets.filter(({ joins }) => joins).map(({ target }) => target));
  return new Set(
    mapping.flatMap(({ column, target }) =>
      target === null || column === except || joining.has(target) ? [] : [target],
    ),
  );
}

/**
 * Targets that have a constant already (except at index `except`); a constant applies where the
 * column has no value.
 */
export function takenByConstants(constants: readonly ImportConstant[], except: number) {
  return new Set(constants.filter((_, at) => at !== except).map(({ target }) => target));
}

/** Columns with values but without a target. */
export function leftOut(columns: readonly ImportColumn[], mapping: readonly ColumnMapping[]) {
  return columns.filter(({ column }) => mappingOf(mapping, column).target === null);
}

/** Maps a value of the file to another one; `null` takes it as it is in the file. */
export function withValue(
  values: ColumnMapping['values'],
  from: string,
  to: string | null,
): ColumnMapping['values'] {
  const others = values.filter((value) => value.from !== from);
  return to === null ? others : [...others, { from, to }];
}

/**
 * Changes the policy of a match key. The rules stay sorted from the surest key to the least sure,
 * in whatever order they are switched on.
 */
export function withRule(
  rules: readonly MatchRule[],
  key: MatchKey,
  policy: MatchPolicy | null,
): MatchRule[] {
  const policies = new Map(rules.map((rule) => [rule.key, rule.policy]));
  if (policy === null) policies.delete(key);
  else policies.set(key, policy);
  return MATCH_KEYS.flatMap((matchKey) => {
    const chosen = policies.get(matchKey);
    return chosen ? [{ key: matchKey, policy: chosen }] : [];
  });
}

/** Whether the mapped columns provide what a match key needs. */
export function isKeyMapped(key: MatchKey, mapped: ReadonlySet<string>): boolean {
  const hasName = ['fullName', 'lastName', 'companyName'].some((target) => mapped.has(target));
  switch (key) {
    case 'email':
      return mapped.has('email') || mapped.has('otherEmails');
    case 'phone':
      return mapped.has('phone') || mapped.has('otherPhones');
    case 'nameAndBirthDate':
      return hasName && mapped.has('birthDate');
    case 'nameAndPostalCode':
      return hasName && mapped.has('address.postalCode');
    default:
      return mapped.has(key);
  }
}
