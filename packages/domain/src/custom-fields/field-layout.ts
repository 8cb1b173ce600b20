import type { LocalizedText } from '@clientele/contracts/custom-fields/custom-field';
import {
  type FieldSection,
  layoutStandardFieldSchema,
  SECTION_ID_LENGTH_MAXIMUM,
} from '@clientele/contracts/custom-fields/field-layout';
import type { FieldIssue } from '@clientele/contracts/field-issue';
import { foldText } from '../text/fold.ts';
import { customPath, localized } from './field-types.ts';

const STANDARD_PATHS: readonly string[] = layoutStandardFieldSchema.options;

/** The form of an organisation that has not arranged it. */
export const DEFAULT_SECTIONS: FieldSection[] = [
  {
    id: 'identity',
    label: { fr: 'Identité', en: 'Identity' },
    columns: 2,
    fields: ['kind', 'firstName', 'lastName', 'companyName', 'birthDate', 'status'],
  },
  {
    id: 'contact',
    label: { fr: 'Contact', en: 'Contact' },
    columns: 2,
    fields: ['phone', 'email'],
  },
  {
    id: 'address',
    label: { fr: 'Adresse', en: 'Address' },
    columns: 2,
    fields: ['address'],
  },
  {
    id: 'follow-up',
    label: { fr: 'Suivi', en: 'Follow-up' },
    columns: 2,
    fields: ['tags', 'assignedTo', 'preferredChannel', 'language', 'source'],
  },
];

/**
 * The layout completed so that each standard field and each custom field occurs exactly once:
 * unknown and repeated fields are dropped, a missing standard field joins the first section, a
 * missing custom field the last. Without sections it starts from the default ones.
 */
export function completeLayout(
  sections: readonly FieldSection[],
  customKeys: readonly string[],
): FieldSection[] {
  const customPaths = [...new Set(customKeys)].map(customPath);
  const unplaced = new Set<string>([...STANDARD_PATHS, ...customPaths]);
  const ids = new Set<string>();
  const complete = (sections.length === 0 ? DEFAULT_SECTIONS : sections)
    .filter(({ id }) => !ids.has(id) && ids.add(id))
    .map((section) => ({
      ...section,
      fields: section.fields.filter((path) => unplaced.delete(path)),
    }));
  const isLeft = (path: string) => unplaced.has(path);
  complete[0]?.fields.push(...STANDARD_PATHS.filter(isLeft));
  complete.at(-1)?.fields.push(...customPaths.filter(isLeft));
  return complete;
}

/**
 * Issues of a layout, at places such as `sections.2.fields.0`; a missing field is an issue at
 * `sections`.
 */
export function checkLayout(
  sections: readonly FieldSection[],
  customKeys: readonly string[],
): FieldIssue[] {
  const allPaths = new Set<string>([...STANDARD_PATHS, ...customKeys.map(customPath)]);
  const placed = new Set<string>();
  const ids = new Set<string>();
  const issues: FieldIssue[] = [];
  sections.forEach(({ id, fields }, at) => {
    if (ids.has(id)) issues.push({ path: `sections.${at}.id`, code: 'layout.section_repeated' });
    ids.add(id);
    fields.forEach((field, position) => {
      const path = `sections.${at}.fields.${position}`;
      if (!allPaths.has(field)) issues.push({ path, code: 'layout.field_unknown' });
      else if (placed.has(field)) issues.push({ path, code: 'layout.field_repeated' });
      placed.add(field);
    });
  });
  const isComplete = [...allPaths].every((field) => placed.has(field));
  return isComplete ? issues : [...issues, { path: 'sections', code: 'layout.field_missing' }];
}

/** The sections that a form shows: only visible fields, and no empty section. */
export function formSections(
  sections: readonly FieldSection[],
  shownPaths: ReadonlySet<string>,
): FieldSection[] {
  return sections
    .map((section) => ({
      ...section,
      fields: section.fields.filter((path) => shownPaths.has(path)),
    }))
    .filter(({ fields }) => fields.length > 0);
}

/** An id for a new section, made from its name. */
export function newSectionId(label: LocalizedText, sections: readonly FieldSection[]): string {
  const slug = foldText(localized(label, 'fr'))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const base = slug.slice(0, SECTION_ID_LENGTH_MAXIMUM - 4) || 'section';
  const isTaken = (wanted: string) => sections.some(({ id }) => id === wanted);
  if (!isTaken(base)) return base;
  for (let count = 2; ; count += 1) {
    if (!isTaken(`${base}-${count}`)) return `${base}-${count}`;
  }
}
