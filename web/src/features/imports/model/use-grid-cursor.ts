import { type KeyboardEvent, useCallback, useState } from 'react';

/** A cell of the grid: the column 0 is what becomes of the row. */
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
 * The one cell that the Tab key reaches; arrows walk from there. Enter, F2 or typing edits; while
 * editing, Enter keeps and goes down, Tab keeps and goes on, Escape gives up.
 */
export function useGridCursor(size: { rows: number; columns: number }, editable: boolean) {
  const { rows, columns } = size;
  const [cursor, setCursor] = useState<GridCursor>({ row: 0, column: 1, editing: false });
  /** Counts moves by keyboard: focus follows them, not what scrolling does. */
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
      // The key that was pressed is the first of the new text, except for those that only open.
      if (event.key === 'Enter' || event.key === 'F2') event.preventDefault();
      go(place, true);
    }
  };
  /** What the keys of the field being edited ask for once the text is kept, or not. */
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

/** Every cell carries its place; what is inside a cell answers its own keys. */
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
