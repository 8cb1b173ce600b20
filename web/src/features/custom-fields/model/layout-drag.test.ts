import type { FieldSection } from '@clientele/contracts/custom-fields/field-layout';
import { describe, expect, test } from 'vitest';
import { dropped, fieldDragId, hovering, sectionDragId, steppedField } from './layout-drag.ts';

const section = (id: string, fields: string[]): FieldSection => ({
  id,
  label: { fr: id, en: '' },
  columns: 2,
  fields,
});
const sections = [section('a', ['x', 'y']), section('b', ['z']), section('c', [])];
const shape = (result: readonly FieldSection[] | null) =>
  result?.map(({ id, fields }) => `${id}:${fields.join('')}`).join(' ');

describe('dragging', () => {
  test('a field over a row of another section stands before or after it', () => {
    const over = fieldDragId('z');
    expect(shape(hovering(sections, fieldDragId('x'), over, false))).toBe('a:y b:xz c:');
    expect(shape(hovering(sections, fieldDragId('x'), over, true))).toBe('a:y b:zx c:');
  });

  test('a field over its own section changes nothing before the drop', () => {
    expect(hovering(sections, fieldDragId('x'), fieldDragId('y'), true)).toBeNull();
  });

  test('a field dropped on a row takes its place, on an empty section is in it', () => {
    expect(shape(dropped(sections, fieldDragId('x'), fieldDragId('y')))).toBe('a:yx b:z c:');
    expect(shape(dropped(sections, fieldDragId('x'), sectionDragId('c')))).toBe('a:y b:z c:x');
  });

  test('a section dropped on another takes its place', () => {
    expect(shape(dropped(sections, sectionDragId('a'), sectionDragId('c')))).toBe('b:z c: a:xy');
  });
});

describe('stepping', () => {
  test('goes over the border of a section', () => {
    expect(shape(steppedField(sections, 'x', 1))).toBe('a:yx b:z c:');
    expect(shape(steppedField(sections, 'y', 1))).toBe('a:x b:yz c:');
    expect(shape(steppedField(sections, 'z', -1))).toBe('a:xyz b: c:');
  });

  test('ends at the first and the last place', () => {
    expect(steppedField(sections, 'x', -1)).toBeNull();
    expect(steppedField([section('a', ['x'])], 'x', 1)).toBeNull();
  });
});
