import type { FieldSection } from '@clientele/contracts/custom-fields/field-layout';
import { moveField, moveSection } from '@clientele/domain/custom-fields/layout-moves';
import {
  type DragId,
  type DropFinder,
  type KeyboardSteps,
  nearestMiddle,
} from '../../../lib/drag/drag-types.ts';

const FIELD = 'field:';
const SECTION = 'section:';

export const fieldDragId = (path: string) => FIELD + path;
export const sectionDragId = (id: string) => SECTION + id;

/** The field or section behind a drag id. */
export function dragged(id: DragId): { kind: 'field' | 'section'; id: string } {
  const text = String(id);
  return text.startsWith(SECTION)
    ? { kind: 'section', id: text.slice(SECTION.length) }
    : { kind: 'field', id: text.slice(FIELD.length) };
}

/** The section of a dragged item: the section itself, or the one that contains the field. */
export function sectionOf(sections: readonly FieldSection[], id: DragId): FieldSection | undefined {
  const item = dragged(id);
  return sections.find((section) =>
    item.kind === 'section' ? section.id === item.id : section.fields.includes(item.id),
  );
}

/**
 * The layout while a field hovers over another section, in which it is already placed; null where
 * the layout does not change.
 */
export function hovering(
  sections: readonly FieldSection[],
  active: DragId,
  over: DragId,
  below: boolean,
): FieldSection[] | null {
  if (dragged(active).kind === 'section') return null;
  const from = sectionOf(sections, active);
  const to = sectionOf(sections, over);
  if (!from || !to || from === to) return null;
  const target = dragged(over);
  const at = target.kind === 'section' ? to.fields.length : to.fields.indexOf(target.id);
  const index = target.kind === 'field' && below ? at + 1 : at;
  return moveField(sections, dragged(active).id, to.id, index);
}

/**
 * The layout after a drop. A field dropped on a section (rather than on a field) goes to its end.
 */
export function dropped(
  sections: readonly FieldSection[],
  active: DragId,
  over: DragId,
): FieldSection[] {
  const to = sectionOf(sections, over);
  if (!to) return [...sections];
  const { kind, id } = dragged(active);
  if (kind === 'section') return moveSection(sections, id, sections.indexOf(to));
  const target = dragged(over);
  if (target.kind === 'field') return moveField(sections, id, to.id, to.fields.indexOf(target.id));
  return to.fields.includes(id) ? [...sections] : moveField(sections, id, to.id, to.fields.length);
}

/** A place on the page, in pixels. */
export interface Place {
  x: number;
  y: number;
}

/** Whether both are the same place; null is none. */
export function isAt(place: Place | null, other: Place | null): boolean {
  return place !== null && place.x === other?.x && place.y === other.y;
}

/**
 * Finds drop places: for a section, other sections; for a field, the rows of the section at the
 * pointer's height.
 * @param settled Where the pointer rests and the field has changed its section often enough: there
 * it stays in its section. The rows that make way may bring another section under the pointer, and
 * the field would move back and forth without end. Null while it may change its section anywhere.
 */
export function collisionsIn(
  sections: readonly FieldSection[],
  settled: Place | null = null,
): DropFinder {
  return (args) => {
    const onlyPlaces = (test: (id: DragId) => boolean) => ({
      ...args,
      droppableContainers: args.droppableContainers.filter(({ id }) => test(id)),
    });
    if (dragged(args.active.id).kind === 'section') {
      return nearestMiddle(onlyPlaces((id) => dragged(id).kind === 'section'));
    }
    const { pointerCoordinates, droppableRects } = args;
    if (!pointerCoordinates) return nearestMiddle(onlyPlaces((id) => isTarget(sections, id)));
    const { y } = pointerCoordinates;
    const stays = isAt(settled, pointerCoordinates);
    const at = sections.find(({ id }) => {
      const rect = droppableRects.get(sectionDragId(id));
      return rect && rect.top <= y && y <= rect.top + rect.height;
    });
    // Between two sections the field stays in its section too.
    const section = (stays ? undefined : at) ?? sectionOf(sections, args.active.id);
    return nearestMiddle(
      onlyPlaces((id) => isTarget(sections, id) && sectionOf(sections, id) === section),
    );
  };
}

/** Moves with the up and down arrows from place to place, also across the borders of sections. */
export function keyboardSteps(latest: () => readonly FieldSection[]): KeyboardSteps {
  return (event, { active, context }) => {
    const step = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0;
    const { collisionRect, droppableRects, over } = context;
    if (step === 0 || !collisionRect) return undefined;
    event.preventDefault();
    const sections = latest();
    const at = over?.id ?? active;
    const moving = dragged(active);
    if (moving.kind === 'section') {
      const next = sections[sections.findIndex(({ id }) => id === dragged(at).id) + step];
      const rect = next && droppableRects.get(sectionDragId(next.id));
      const middle = rect && rect.top + (rect.height - collisionRect.height) / 2;
      return rect && { x: rect.left, y: middle ?? rect.top };
    }
    const section = sectionOf(sections, at);
    if (!section) return undefined;
    const row = section.fields[section.fields.indexOf(dragged(at).id) + step];
    if (row !== undefined) {
      const rect = droppableRects.get(fieldDragId(row));
      return rect && { x: rect.left, y: rect.top };
    }
    const next = sections[sections.indexOf(section) + step];
    if (!next) return undefined;
    const border = next.fields.at(step === 1 ? 0 : -1);
    const rect = droppableRects.get(
      border === undefined ? sectionDragId(next.id) : fieldDragId(border),
    );
    if (!rect) return undefined;
    if (border === undefined) {
      return { x: collisionRect.left, y: rect.top + rect.height - collisionRect.height };
    }
    // Into another section: before its first field when moving down, after its last when moving up.
    return { x: rect.left, y: step === 1 ? rect.top : rect.top + rect.height };
  };
}

/** Fields can be dropped on fields, and on sections that are empty. */
function isTarget(sections: readonly FieldSection[], id: DragId): boolean {
  const { kind } = dragged(id);
  return kind === 'field' || sectionOf(sections, id)?.fields.length === 0;
}

/**
 * Moves a field one step up or down; past the end of a section, into the next one. Null where there
 * is no further step.
 */
export function steppedField(
  sections: readonly FieldSection[],
  path: string,
  step: 1 | -1,
): FieldSection[] | null {
  const at = sections.findIndex(({ fields }) => fields.includes(path));
  const section = sections[at];
  if (!section) return null;
  const index = section.fields.indexOf(path) + step;
  if (index >= 0 && index < section.fields.length) {
    return moveField(sections, path, section.id, index);
  }
  const neighbour = sections[at + step];
  return neighbour
    ? moveField(sections, path, neighbour.id, step === 1 ? 0 : neighbour.fields.length)
    : null;
}
