import {
  type FieldSection,
  layoutStandardFieldSchema,
} from '@clientele/contracts/custom-fields/field-layout';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkLayout,
  completeLayout,
  DEFAULT_SECTIONS,
  formSections,
  newSectionId,
} from './field-layout.ts';
import { moveField, moveSection, placeField, removeSection } from './layout-moves.ts';

const keys = ['one', 'two', 'three'];
const everything = [...layoutStandardFieldSchema.options, ...keys.map((key) => `custom.${key}`)];
const section = (id: string, ...fields: string[]): FieldSection => ({
  id,
  label: { fr: id, en: '' },
  columns: 2,
  fields,
});
const paths = (sections: readonly FieldSection[]) => sections.flatMap(({ fields }) => fields);
const shape = (sections: readonly FieldSection[]) =>
  sections.map(({ id, fields }) => `${id}: ${fields.join(' ')}`);

/** Layouts as they might have been left: with gaps, repeats and fields that are gone. */
const layouts = fc.array(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    label: fc.constant({ fr: 'Section', en: '' }),
    columns: fc.constantFrom(1, 2, 3),
    fields: fc.array(fc.constantFrom(...everything, 'custom.gone', 'nonsense')),
  }),
  { maxLength: 5 },
);
const complete = layouts.map((sections) => completeLayout(sections, keys));

describe('completeLayout', () => {
  it('places each field exactly once, and changes nothing the second time', () => {
    fc.assert(
      fc.property(layouts, (sections) => {
        const once = completeLayout(sections, keys);
        expect(paths(once).toSorted()).toEqual(everything.toSorted());
        expect(completeLayout(once, keys)).toEqual(once);
        expect(checkLayout(once, keys)).toEqual([]);
      }),
    );
  });

  it('puts what is missing first or last, by its kind', () => {
    const sections = [section('a', ...everything.slice(1, -1)), section('b')];
    const [first, last] = completeLayout(sections, keys);
    expect(first?.fields.at(-1)).toBe('kind');
    expect(last?.fields).toEqual(['custom.three']);
    expect(paths(sections)).toHaveLength(everything.length - 2);
  });

  it('starts from the default sections, which hold every standard field', () => {
    const labels = completeLayout([], keys).map(({ label }) => label.fr);
    expect(labels).toEqual(['Identité', 'Contact', 'Adresse', 'Suivi']);
    expect(checkLayout(DEFAULT_SECTIONS, [])).toEqual([]);
  });
});

describe('checkLayout', () => {
  it('names what is unknown, repeated and missing', () => {
    const sections = [
      section('a', ...layoutStandardFieldSchema.options, 'custom.gone'),
      section('a', 'kind', 'custom.one', 'custom.two'),
    ];
    expect(checkLayout(sections, keys)).toEqual([
      { path: 'sections.0.fields.14', code: 'layout.field_unknown' },
      { path: 'sections.1.id', code: 'layout.section_repeated' },
      { path: 'sections.1.fields.0', code: 'layout.field_repeated' },
      { path: 'sections', code: 'layout.field_missing' },
    ]);
  });
});

describe('moves', () => {
  const at = fc.integer({ min: -2, max: 30 });
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'identity', 'nowhere');

  it('keep every field once, in whatever order they are made', () => {
    const path = fc.constantFrom(...everything);
    fc.assert(
      fc.property(complete, path, id, at, (sections, moved, to, index) => {
        const results = [
          moveField(sections, moved, to, index),
          moveSection(sections, to, index),
          placeField(sections, moved, to),
          removeSection(sections, to),
        ];
        for (const result of results) expect(checkLayout(result, keys)).toEqual([]);
      }),
    );
  });

  it('put a field where it was dropped', () => {
    fc.assert(
      fc.property(complete, fc.constantFrom(...everything), fc.nat(20), (sections, path, index) => {
        const to = sections.at(-1)?.id ?? '';
        const moved = moveField(sections, path, to, index).at(-1)?.fields ?? [];
        expect(moved.indexOf(path)).toBe(Math.min(index, moved.length - 1));
      }),
    );
  });

  it('leave unknown fields and sections alone', () => {
    const sections = [section('a', 'x', 'y'), section('b', 'z')];
    expect(moveField(sections, 'q', 'a', 0)).toEqual(sections);
    expect(moveField(sections, 'x', 'q', 0)).toEqual(sections);
    expect(moveSection(sections, 'q', 0)).toEqual(sections);
    expect(removeSection(sections, 'q')).toEqual(sections);
  });

  it('order sections, place new fields, and pass on those of a removed section', () => {
    const sections = [section('a', 'x'), section('b', 'y'), section('c', 'z')];
    expect(shape(moveSection(sections, 'a', 9))).toEqual(['b: y', 'c: z', 'a: x']);
    expect(shape(placeField(sections, 'n', 'a'))).toEqual(['a: x n', 'b: y', 'c: z']);
    expect(shape(placeField(sections, 'n', undefined))).toEqual(['a: x', 'b: y', 'c: z n']);
    expect(shape(removeSection(sections, 'b'))).toEqual(['a: x y', 'c: z']);
    expect(shape(removeSection(sections, 'a'))).toEqual(['b: x y', 'c: z']);
    expect(removeSection([section('a', 'x')], 'a')).toEqual([section('a', 'x')]);
  });
});

describe('sections', () => {
  it('show only what is shown, and none that is empty', () => {
    const sections = [section('a', 'x', 'y'), section('b', 'z')];
    expect(shape(formSections(sections, new Set(['y'])))).toEqual(['a: y']);
  });

  it('get an id of their own', () => {
    const taken = [section('sante-soins'), section('sante-soins-2')];
    expect(newSectionId({ fr: 'Santé & soins', en: '' }, taken)).toBe('sante-soins-3');
    expect(newSectionId({ fr: 'Santé & soins', en: '' }, [])).toBe('sante-soins');
    expect(newSectionId({ fr: '★', en: '' }, [])).toBe('section');
  });
});
