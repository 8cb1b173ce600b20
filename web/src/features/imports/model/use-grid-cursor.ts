import { type KeyboardEvent, useCallback, useState } from 'react';

/** A cell of the grid; column 0 is the row's outcome. */
export interface CellPlace {
  row: number;
  column: number;
}

export interface GridCursor extends CellPlace {
  editing: boolean;
}

const STEPS: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

/**
 * The cursor of the preview grid. Only one cell is in the tab order; arrow keys move from there.
 * Enter, F2 or typing start editing; while editing, Enter keeps the text and moves down, Tab keeps
 * it and moves on, Escape gives up.
 */
export function useGridCursor(size: { rows: number; columns: number }, editable: boolean) {
  const { rows, columns } = size;
  const [cursor, setCursor] = useState<GridCursor>({ row: 0, column: 1, editing: false });
  /** Grows with each move by keyboard: the focus follows these moves, but not scrolling. */
  const [moves, setMoves] = useState(0);
  const go = useCallback(
    (place: Partial<GridCursor>, editing = false) => {
      setCursor((now) => ({
        row: clamp(place.row ?? now.row, 0, rows - 1),
        column: clamp(place.column ?? now.column, 0, columns - 1),
        editing,
      }));
      setMoves((count) => count + 1);
    },
    [rows, columns],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOf(event.target);
    if (!place || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step) {
      event.preventDefault();
      go({ row: place.row + step[0], column: place.column + step[1] });
    } else if (editable && place.column > 0 && startsEditing(event.key)) {
      // A pressed character becomes the first one of the new text; Enter and F2 only open the cell.
      if (event.key === 'Enter' || event.key === 'F2') event.preventDefault();
      go(place, true);
    }
  };
  /**
   * Leaves the edited cell, after its text was kept or given up, in the direction of the pressed
   * key.
   */
  const leave = (place: CellPlace, key: 'Enter' | 'Tab' | 'BackTab' | 'Escape') => {
    if (key === 'Escape') return go(place);
    if (key === 'Enter') return go({ row: place.row + 1, column: place.column });
    const column = place.column + (key === 'Tab' ? 1 : -1);
    if (column < 1) return go({ row: place.row - 1, column: columns - 1 }, place.row > 0);
    if (column >= columns) return go({ row: place.row + 1, column: 1 }, place.row < rows - 1);
    return go({ row: place.row, column }, true);
  };
  return { cursor, moves, onKeyDown, go, leave, rest: () => setCursor(resting) };
}

function resting(now: GridCursor): GridCursor {
  return { ...now, editing: false };
}

/**
 * The place of a cell, read from its `data-cell`; null for anything else, such as a control inside
 * a cell, which handles its own keys.
 */
function placeOf(target: EventTarget): CellPlace | null {
  const { cell } = (target as HTMLElement).dataset;
  if (!cell) return null;
  const [row = 0, column = 0] = cell.split(':').map(Number);
  return { row, column };
}

function startsEditing(key: string): boolean {
  return key === 'Enter' || key === 'F2' || (key.length === 1 && key !== ' ');
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
