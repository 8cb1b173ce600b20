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

/** What becomes of a column; one that the settings do not name is left out. */
export function mappingOf(mapping: readonly ColumnMapping[], column: number): ColumnMapping {
  const columnMapping = mapping.find((candidate) => candidate.column === column);
  return columnMapping ?? { column, target: null, overwrite: 'always', values: [] };
}

/** The mapping with one column changed; words for values go where the target goes. */
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

/** Targets that another column fills already and that take only one. */
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

/** Targets that have a value for all already: it stands behind what a column says. */
export function takenByConstants(constants: readonly ImportConstant[], except: number) {
  return new Set(constants.filter((_, at) => at !== except).map(({ target }) => target));
}

/** Columns that hold something and go nowhere. */
export function leftOut(columns: readonly ImportColumn[], mapping: readonly ColumnMapping[]) {
  return columns.filter(({ column }) => mappingOf(mapping, column).target === null);
}

/** Another word for a value; `null` takes it as it stands in the file. */
export function withValue(
  values: ColumnMapping['values'],
  from: string,
  to: string | null,
): ColumnMapping['values'] {
  const others = values.filter((value) => value.from !== from);
  return to === null ? others : [...others, { from, to }];
}

/** Keys that count stay from the surest to the least sure, whatever is switched when. */
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

/** Whether the file brings what a key looks at. */
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
