import type { FieldSection } from '@clientele/contracts/custom-fields/field-layout';
import { act, renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { DropFinder } from '../../../lib/drag/drag-types.ts';
import { fieldDragId, sectionDragId } from './layout-drag.ts';
import { useLayoutBoard } from './use-layout-board.ts';

const section = (id: string, fields: string[]): FieldSection => ({
  id,
  label: { fr: id, en: '' },
  columns: 2,
  fields,
});
const SAVED = [section('a', ['x', 'y']), section('b', ['z'])];

/** A board over which `x` is dragged, with one section under the pointer whatever its height. */
function draggedBoard() {
  const onChange = vi.fn();
  const { result } = renderHook(() => useLayoutBoard(SAVED, onChange));
  const shape = () =>
    result.current.sections.map(({ id, fields }) => id + fields.join('')).join(' ');
  const places = (under: string, y = 10) => {
    const rect = { left: 0, top: 0, width: 400, height: 500 };
    const ids = ['x', 'y', 'z'].map(fieldDragId);
    const args = {
      active: { id: fieldDragId('x') },
      collisionRect: rect,
      droppableRects: new Map([
        [sectionDragId(under), rect],
        ...ids.map((id) => [id, rect] as const),
      ]),
      droppableContainers: ids.map((id) => ({ id })),
      pointerCoordinates: { x: 5, y },
    } as unknown as Parameters<DropFinder>[0];
    return result.current.area.findDrop(args).map(({ id }) => id);
  };
  const hover = (over: string) =>
    act(() => result.current.area.onHover(fieldDragId('x'), fieldDragId(over), false));
  const drop = (over: string) =>
    act(() => result.current.area.onDrop(fieldDragId('x'), fieldDragId(over)));
  return { onChange, shape, places, hover, drop };
}

it('lets a field change its section three times while the pointer rests, and no more', () => {
  const { places, hover, shape } = draggedBoard();
  for (const [under, over] of [
    ['b', 'z'],
    ['a', 'y'],
    ['b', 'z'],
  ] as const) {
    expect(places(under)).toContain(fieldDragId(over));
    hover(over);
  }
  expect(shape()).toBe('ay bxz');
  expect(places('a')).not.toContain(fieldDragId('y'));
  expect(places('a', 11)).toContain(fieldDragId('y'));
});

it('leaves a field where it is shown when it is dropped right where it entered a section', () => {
  const { places, hover, drop, onChange, shape } = draggedBoard();
  places('b');
  hover('z');
  drop('y');
  expect(shape()).toBe('ay bxz');
  expect(onChange).toHaveBeenCalledOnce();
});
