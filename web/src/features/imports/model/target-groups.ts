import type { FieldSection } from '@clientele/contracts/custom-fields/field-layout';
import type { ImportEntity } from '@clientele/contracts/import-export/import-settings';
import { customKeyOf } from '@clientele/domain/custom-fields/field-types';
import type { ImportTarget } from '@clientele/domain/import-export/import-target';

type StandardGroup =
  | 'identity'
  | 'contact'
  | 'address'
  | 'follow'
  | 'consents'
  | 'client'
  | 'record';

/**
 * Targets under one heading: a group of standard targets, or a section of the organisation's form.
 */
export interface TargetGroup {
  standard: StandardGroup | null;
  section: FieldSection | null;
  targets: ImportTarget[];
}

const ORDER: StandardGroup[] = [
  'record',
  'client',
  'identity',
  'contact',
  'address',
  'follow',
  'consents',
];
const CONTACT = /^(other)?(emails?|phones?)$/i;
const FOLLOW =
  /^(status|tags|source|assignedTo|preferredChannel|language|nextAction.*|createdAt|note|notes)$/;

/** The targets in the groups in which people look for them. */
export function targetGroups(
  targets: readonly ImportTarget[],
  entity: ImportEntity,
  sections: readonly FieldSection[],
): TargetGroup[] {
  const standard = ORDER.map((name) => ({
    standard: name,
    section: null,
    targets: targets.filter(({ target }) => groupOf(target, entity) === name),
  }));
  const inSection = (section: FieldSection) =>
    section.fields.flatMap((path) => targets.filter(({ target }) => sameField(target, path)));
  const custom = sections.map((section) => ({
    standard: null,
    section,
    targets: inSection(section),
  }));
  return [...standard, ...custom].filter((group) => group.targets.length > 0);
}

/** The group of a standard target; null for a custom field, which is listed in its section. */
function groupOf(target: string, entity: ImportEntity): StandardGroup | null {
  if (customKeyOf(target) !== null) return null;
  const [first = ''] = target.split('.');
  if (first === 'client') return 'client';
  if (entity !== 'clients') return 'record';
  if (first === 'address') return 'address';
  if (first === 'consents') return 'consents';
  if (CONTACT.test(first)) return 'contact';
  return FOLLOW.test(first) ? 'follow' : 'identity';
}

function sameField(target: string, path: string): boolean {
  const key = customKeyOf(path);
  return key !== null && key === customKeyOf(target);
}
