import type { FieldIssue } from '@clientele/contracts/field-issue';
import type {
  ImportEntity,
  ImportSettings,
} from '@clientele/contracts/import-export/import-settings';
import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import { localized } from '../custom-fields/field-types.ts';
import { ChoiceIndex } from './choice-words.ts';
import type { ImportTarget } from './import-target.ts';

const IDENTITY = ['fullName', 'firstName', 'lastName', 'companyName', 'email', 'phone'];
const CLIENT_KEYS = ['number', 'externalId', 'email', 'phone'];
/** Targets that can replace a required one: a moment may come as a date and a time. */
const INSTEAD: Readonly<Record<string, readonly string[]>> = {
  startsAt: ['startsAt', 'date'],
  paidAt: ['paidAt', 'date'],
};

/** Every issue of the settings, at paths such as `settings.mapping.3.target`. */
export function settingsIssues(
  entity: ImportEntity,
  settings: ImportSettings,
  columnCount: number,
  targets: readonly ImportTarget[],
  language: InterfaceLanguage = 'fr',
): FieldIssue[] {
  const byName = new Map(targets.map((target) => [target.target, target]));
  const used = new Set<string>();
  const issues = [
    ...mappingIssues(settings, columnCount, byName, used),
    ...constantIssues(settings, byName, used),
    ...matchingIssues(settings),
  ];
  return [
    ...issues,
    ...(entity === 'clients' ? identityIssues(used) : recordIssues(used, targets, language)),
  ];
}

function mappingIssues(
  { mapping }: ImportSettings,
  columnCount: number,
  targets: ReadonlyMap<string, ImportTarget>,
  used: Set<string>,
): FieldIssue[] {
  const columns = new Set<number>();
  return mapping.flatMap(({ column, target }, at): FieldIssue[] => {
    const path = `settings.mapping.${at}`;
    const issues: FieldIssue[] = [];
    if (column >= columnCount)
      issues.push({ path: `${path}.column`, code: 'import.column_unknown' });
    if (columns.has(column))
      issues.push({ path: `${path}.column`, code: 'import.column_repeated' });
    columns.add(column);
    if (target === null) return issues;
    const importTarget = targets.get(target);
    if (!importTarget) issues.push({ path: `${path}.target`, code: 'import.target_unknown' });
    else if (used.has(target) && !importTarget.joins) {
      issues.push({ path: `${path}.target`, code: 'import.target_repeated' });
    }
    used.add(target);
    return issues;
  });
}

/** Issues of constants. A constant may share its target with a column: it fills empty cells. */
function constantIssues(
  { constants }: ImportSettings,
  targets: ReadonlyMap<string, ImportTarget>,
  used: Set<string>,
): FieldIssue[] {
  const seenTargets = new Set<string>();
  return constants.flatMap(({ target, value }, at): FieldIssue[] => {
    const path = `settings.constants.${at}`;
    const importTarget = targets.get(target);
    const isRepeated = seenTargets.has(target);
    seenTargets.add(target);
    used.add(target);
    if (!importTarget) return [{ path: `${path}.target`, code: 'import.target_unknown' }];
    if (isRepeated) return [{ path: `${path}.target`, code: 'import.target_repeated' }];
    const isChoice = importTarget.kind === 'choice';
    if (isChoice && new ChoiceIndex(importTarget.options).find(value) === null) {
      return [{ path: `${path}.value`, code: 'import.choice_unknown', values: { text: value } }];
    }
    return [];
  });
}

function matchingIssues({ matching }: ImportSettings): FieldIssue[] {
  return matching.flatMap(({ key }, at): FieldIssue[] =>
    matching.findIndex((rule) => rule.key === key) < at
      ? [
          {
            path: `settings.matching.${at}.key`,
            code: 'value.not_allowed',
            values: { allowed: '' },
          },
        ]
      : [],
  );
}

function identityIssues(used: ReadonlySet<string>): FieldIssue[] {
  return IDENTITY.some((name) => used.has(name)) || used.has('number')
    ? []
    : [{ path: 'settings.mapping', code: 'import.identity_unmapped' }];
}

function recordIssues(
  used: ReadonlySet<string>,
  targets: readonly ImportTarget[],
  language: InterfaceLanguage,
): FieldIssue[] {
  const has = (name: string) => used.has(`client.${name}`);
  const isNamed = has('fullName') || has('lastName') || has('companyName');
  const isKnown = CLIENT_KEYS.some(has) || (isNamed && (has('birthDate') || has('postalCode')));
  const missing = targets.filter(
    ({ target, required }) =>
      required && !(INSTEAD[target] ?? [target]).some((name) => used.has(name)),
  );
  return [
    ...(isKnown ? [] : [{ path: 'settings.mapping', code: 'import.client_unmapped' as const }]),
    ...missing.map(({ label }) => ({
      path: 'settings.mapping',
      code: 'import.target_required' as const,
      values: { target: localized(label, language) },
    })),
  ];
}
