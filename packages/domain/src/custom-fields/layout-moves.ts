import type { FieldSection } from '@clientele/contracts/custom-fields/field-layout';

/**
 * The layout with a field moved to an index in a section, counted without the field; an index past
 * the end means the end. An unknown field or section changes nothing.
 */
export function moveField(
  sections: readonly FieldSection[],
  path: string,
  toSectionId: string,
  toIndex: number,
): FieldSection[] {
  const isKnown =
    sections.some(({ id }) => id === toSectionId) &&
    sections.some(({ fields }) => fields.includes(path));
  if (!isKnown) return [...sections];
  return sections.map((section) => {
    const fields = section.fields.filter((field) => field !== path);
    return {
      ...section,
      fields: section.id === toSectionId ? insertAt(fields, path, toIndex) : fields,
    };
  });
}

/** The layout with a section moved to an index, counted among the other sections. */
export function moveSection(
  sections: readonly FieldSection[],
  id: string,
  toIndex: number,
): FieldSection[] {
  const section = sections.find((candidate) => candidate.id === id);
  if (!section) return [...sections];
  return insertAt(
    sections.filter((other) => other !== section),
    section,
    toIndex,
  );
}

/**
 * The layout with a field at the end of a section, or of the last one when there is no such
 * section.
 */
export function placeField(
  sections: readonly FieldSection[],
  path: string,
  sectionId: string | undefined,
): FieldSection[] {
  const section = sections.find(({ id }) => id === sectionId) ?? sections.at(-1);
  return sections.map((candidate) => {
    const fields = candidate.fields.filter((field) => field !== path);
    return { ...candidate, fields: candidate === section ? [...fields, path] : fields };
  });
}

/**
 * The layout without a section. Its fields move to the end of the section before it, or from the
 * first to the start of the next. The only section stays, since fields need one.
 */
export function removeSection(sections: readonly FieldSection[], id: string): FieldSection[] {
  const at = sections.findIndex((section) => section.id === id);
  const removed = sections[at];
  const heir = sections[at === 0 ? 1 : at - 1];
  if (!removed || !heir) return [...sections];
  return sections
    .filter((section) => section !== removed)
    .map((section) => {
      if (section !== heir) return section;
      const fields =
        at === 0 ? [...removed.fields, ...section.fields] : [...section.fields, ...removed.fields];
      return { ...section, fields };
    });
}

function insertAt<Item>(items: readonly Item[], item: Item, index: number): Item[] {
  const at = Math.min(Math.max(0, index), items.length);
  return items.toSpliced(at, 0, item);
}
