import type { FieldSection } from '@clientele/contracts/custom-fields/field-layout';
import { describe, expect, test } from 'vitest';
import type { DropFinder, KeyboardSteps } from '../../../lib/drag/drag-types.ts';
import {
  collisionsIn,
  dropped,
  fieldDragId,
  hovering,
  keyboardSteps,
  sectionDragId,
  steppedField,
} from './layout-drag.ts';

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

const rect = (top: number, height: number) => ({ left: 0, top, width: 400, height });
// a: x, y; b: z; c: empty.
const rects = new Map([
  [sectionDragId('a'), rect(0, 160)],
  [fieldDragId('x'), rect(60, 48)],
  [fieldDragId('y'), rect(108, 48)],
  [sectionDragId('b'), rect(180, 112)],
  [fieldDragId('z'), rect(240, 48)],
  [sectionDragId('c'), rect(310, 120)],
]);

describe('drop places of a field', () => {
  const places = (y: number, settled: { x: number; y: number } | null = null) => {
    type Arguments = Parameters<DropFinder>[0];
    const args = {
      active: { id: fieldDragId('x') },
      collisionRect: rect(y, 48),
      droppableRects: rects,
      droppableContainers: [...rects.keys()].map((id) => ({
        id,
        rect: { current: rects.get(id) },
      })),
      pointerCoordinates: { x: 0, y },
    } as unknown as Arguments;
    return collisionsIn(sections, settled)(args).map(({ id }) => id);
  };

  test('are the rows of the section at the height of the pointer', () => {
    expect(places(120)).toEqual([fieldDragId('y'), fieldDragId('x')]);
    expect(places(200)).toEqual([fieldDragId('z')]);
    expect(places(350)).toEqual([sectionDragId('c')]);
  });

  test('between two sections are those of its own', () => {
    expect(places(170)).toEqual([fieldDragId('y'), fieldDragId('x')]);
  });

  test('stay those of its section where it has settled, until the pointer moves on', () => {
    const settled = { x: 0, y: 200 };
    expect(places(200, settled).toSorted()).toEqual([fieldDragId('x'), fieldDragId('y')]);
    expect(places(201, settled)).toEqual([fieldDragId('z')]);
  });
});

describe('arrow keys while dragging', () => {
  const press = (code: string, active: string, over = active) => {
    type Arguments = Parameters<KeyboardSteps>[1];
    const context = { collisionRect: rect(0, 48), droppableRects: rects, over: { id: over } };
    const event = { code, preventDefault: () => undefined } as unknown as KeyboardEvent;
    return keyboardSteps(() => sections)(event, { active, context } as unknown as Arguments)?.y;
  };

  test('go from row to row, from where the field now hovers', () => {
    expect(press('ArrowDown', fieldDragId('x'))).toBe(108);
    expect(press('ArrowUp', fieldDragId('x'), fieldDragId('y'))).toBe(60);
  });

  test('go before the first row below, after the last one above, to the foot of an empty section', () => {
    expect(press('ArrowDown', fieldDragId('y'))).toBe(240);
    expect(press('ArrowUp', fieldDragId('z'))).toBe(156);
    expect(press('ArrowDown', fieldDragId('z'))).toBe(382);
  });

  test('lay a section on the middle of the next, however tall, and end at the last', () => {
    expect(press('ArrowDown', sectionDragId('a'))).toBe(212);
    expect(press('ArrowDown', sectionDragId('c'))).toBeUndefined();
    expect(press('ArrowUp', fieldDragId('x'))).toBeUndefined();
  });
});
