import type { ImportColumn } from '@clientele/contracts/import-export/import-job';
import type { ImportReading } from '@clientele/contracts/import-export/import-reading';
import {
  type ColumnMapping,
  type ImportEntity,
  type ImportSettings,
  MATCH_KEYS,
} from '@clientele/contracts/import-export/import-settings';
import { foldHeader } from './header-match.ts';
import type { ImportTarget } from './import-target.ts';
import { suggestByContent } from './suggest-content.ts';
import { isRefusalHeader, suggestByName } from './suggest-name.ts';
import { suggestValues } from './suggest-values.ts';

/** Patterns of the several addresses of a contact (home, work, other), to which columns belong. */
const ADDRESS_FAMILIES = [
  /home|domicile|perso/,
  /business|work|bureau|professionnel|\bpro\b/,
  /other|autre/,
];

/**
 * Suggests the settings of an import: targets by the names of columns in French and English, then
 * by their content.
 */
export function suggestSettings(
  entity: ImportEntity,
  columns: readonly ImportColumn[],
  targets: readonly ImportTarget[],
  reading: ImportReading,
): ImportSettings {
  const assigned = new Map<number, string>();
  const wanted = suggestByName(entity, columns, targets);
  const byFilled = [...wanted].sort(
    (left, right) =>
      left.level - right.level || right.filled - left.filled || left.column - right.column,
  );
  for (const { column, target } of byFilled) take(assigned, targets, column, target);
  for (const { column, target } of suggestByContent(entity, columns, targets, reading)) {
    if (!assigned.has(column)) take(assigned, targets, column, target);
  }
  keepOneName(entity, columns, assigned);
  keepOneAddress(columns, assigned);
  return {
    mapping: columns.map((column) => mappingOf(column, assigned.get(column.column), targets)),
    constants: [],
    nameOrder: nameOrderOf(columns, assigned),
    matching: MATCH_KEYS.map((key) => ({
      key,
      policy: key === 'nameAndPostalCode' ? ('skip' as const) : ('update' as const),
    })),
    legalBasis: null,
  };
}

function take(
  assigned: Map<number, string>,
  targets: readonly ImportTarget[],
  column: number,
  name: string,
): void {
  const target = targets.find((candidate) => candidate.target === name);
  if (!target || assigned.has(column)) return;
  // Two columns with the same name hold two values, not two parts of one.
  const joins = target.kind === 'email' || target.kind === 'phone' || target.kind === 'tags';
  const isAddress = name.startsWith('address.');
  if (!joins && !isAddress && [...assigned.values()].includes(name)) return;
  assigned.set(column, name);
}

/**
 * Drops a full name when its parts have columns too; a "Nom" beside a first name is the family
 * name.
 */
function keepOneName(
  entity: ImportEntity,
  columns: readonly ImportColumn[],
  assigned: Map<number, string>,
): void {
  const prefix = entity === 'clients' ? '' : 'client.';
  const has = (name: string) => [...assigned.values()].includes(prefix + name);
  for (const [at, target] of [...assigned]) {
    if (target !== `${prefix}fullName`) continue;
    const name = foldHeader(columns.find(({ column }) => column === at)?.header ?? '');
    const isPart = /^(?:nom|noms|name)\b/.test(name) && !/complet|prenom/.test(name);
    if (isPart && has('firstName') && !has('lastName')) assigned.set(at, `${prefix}lastName`);
    else if (has('firstName') || has('lastName')) assigned.delete(at);
  }
}

/** Keeps the one address (home, work or other) with the most filled cells. */
function keepOneAddress(columns: readonly ImportColumn[], assigned: Map<number, string>): void {
  const filled: number[] = [];
  const familyOf = (column: number): number => {
    const name = foldHeader(columns.find((candidate) => candidate.column === column)?.header ?? '');
    const at = ADDRESS_FAMILIES.findIndex((family) => family.test(name));
    return at === -1 ? ADDRESS_FAMILIES.length : at;
  };
  const parts = [...assigned].filter(([, target]) => target.startsWith('address.'));
  for (const [column] of parts) {
    const share = columns.find((candidate) => candidate.column === column)?.filled ?? 0;
    filled[familyOf(column)] = (filled[familyOf(column)] ?? 0) + share;
  }
  // Missing entries are addresses without any column.
  const best = filled.indexOf(Math.max(...filled.filter((share) => share !== undefined)));
  const used = new Set<string>();
  // Parts that the kept address lacks, such as the country, are not taken from another.
  for (const [column, target] of parts) {
    if (familyOf(column) !== best || used.has(target)) assigned.delete(column);
    else used.add(target);
  }
}

function mappingOf(
  column: ImportColumn,
  name: string | undefined,
  targets: readonly ImportTarget[],
): ColumnMapping {
  const target = targets.find((candidate) => candidate.target === name);
  const refuses = isRefusalHeader(column.header);
  return {
    column: column.column,
    target: target?.target ?? null,
    overwrite: 'always',
    values: target ? suggestValues(target, column, refuses) : [],
  };
}

function nameOrderOf(
  columns: readonly ImportColumn[],
  assigned: ReadonlyMap<number, string>,
): ImportSettings['nameOrder'] {
  const column = columns.find(({ column: at }) => assigned.get(at)?.endsWith('fullName'));
  const name = foldHeader(column?.header ?? '');
  return /^(noms?|last ?name|family name)\b.*\b(prenoms?|first ?name|given name)/.test(name)
    ? 'lastFirst'
    : 'firstLast';
}
