import type {
  CorrectImportRowInput,
  ImportRow,
} from '@clientele/contracts/import-export/import-row';
import type { CSSProperties } from 'react';
import type { LeaveKey, MappedColumn } from '../../model/preview-grid.ts';
import type { GridCursor } from '../../model/use-grid-cursor.ts';
import type { Targets } from '../../model/use-targets.ts';
import classes from './preview-grid.module.css';
import { PreviewGridCell } from './preview-grid-cell.tsx';
import { RowDetails } from './row-details.tsx';
import { RowOutcomeCell } from './row-outcome-cell.tsx';

interface PreviewGridRowProps {
  measure: (element: Element | null) => void;
  index: number;
  style: CSSProperties;
  row: ImportRow;
  columns: MappedColumn[];
  targets: Targets;
  editable: boolean;
  /** The cursor that says which cell the keyboard is at. */
  cursor: GridCursor;
  opened: boolean;
  onToggle: () => void;
  onPlace: (column: number) => void;
  onEdit: (column: number) => void;
  onLeave: (column: number, key: LeaveKey) => void;
  onRest: () => void;
  onCorrect: (changes: Partial<CorrectImportRowInput>) => void;
}

/**
 * A row of the grid: its number, its outcome, its cells, and below them (when opened) the reasons.
 */
export function PreviewGridRow(props: PreviewGridRowProps) {
  const { row, index, columns, cursor, targets } = props;
  const shown = new Set(columns.map(({ column }) => column));
  const otherErrors = row.errors.filter(({ column }) => column === null || !shown.has(column));
  // A duplicate is decided in its outcome cell; any other row that matches a client in its details,
  // where the reasons are.
  const decidable = props.editable && (row.outcome === 'duplicate' || row.decision !== null);
  const decide = (decision: ImportRow['decision']) => props.onCorrect({ decision });
  const isCursorRow = cursor.row === index;
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that are absolutely placed cannot be table rows
    // biome-ignore lint/a11y/useFocusableInteractive: its cells are
    <div
      role="row"
      aria-rowindex={index + 2}
      ref={props.measure}
      data-index={index}
      data-outcome={row.outcome}
      className={classes.row}
      style={props.style}
    >
      <div className={classes.cells}>
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: a number only */}
        <div role="rowheader" className={classes.number}>
          {row.row}
        </div>
        <RowOutcomeCell
          row={row}
          explained={row.match !== null || row.changes.length > 0}
          errors={otherErrors}
          place={`${index}:0`}
          reachable={isCursorRow && cursor.column === 0}
          decidable={decidable}
          opened={props.opened}
          onToggle={props.onToggle}
          onPlace={() => props.onPlace(0)}
          onDecide={decide}
        />
        {columns.map((column, at) => (
          <PreviewGridCell
            key={column.column}
            place={`${index}:${at + 1}`}
            row={row}
            column={column}
            targets={targets}
            editable={props.editable}
            reachable={isCursorRow && cursor.column === at + 1}
            editing={isCursorRow && cursor.column === at + 1 && cursor.editing}
            onPlace={() => props.onPlace(at + 1)}
            onEdit={() => props.onEdit(at + 1)}
            onLeave={(key) => props.onLeave(at + 1, key)}
            onRest={props.onRest}
            onSave={(value) => props.onCorrect({ cells: [{ column: column.column, value }] })}
          />
        ))}
      </div>
      {props.opened && (
        <RowDetails
          row={row}
          onDecide={props.editable && row.match && !decidable ? decide : null}
        />
      )}
    </div>
  );
}
