import type { FieldChange } from '@clientele/contracts/audit';
import { IMPORT_CELL_LENGTH_MAXIMUM } from '@clientele/contracts/import-export/import-reading';
import type { ImportRow } from '@clientele/contracts/import-export/import-row';
import { VisuallyHidden } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWording } from '../../../../entities/field/use-wording.ts';
import { columnName } from '../../model/column-name.ts';
import type { LeaveKey, MappedColumn } from '../../model/preview-grid.ts';
import type { Targets } from '../../model/use-targets.ts';
import table from './preview-grid.module.css';
import classes from './preview-grid-cell.module.css';

interface PreviewGridCellProps {
  place: string;
  row: ImportRow;
  column: MappedColumn;
  targets: Targets;
  editable: boolean;
  reachable: boolean;
  editing: boolean;
  onPlace: () => void;
  onEdit: () => void;
  onLeave: (key: LeaveKey) => void;
  /** Called when the focus leaves the cell: the text is kept and editing ends. */
  onRest: () => void;
  onSave: (value: string) => void;
}

/** A cell of the grid: its text, its errors, and the value it replaces. */
export function PreviewGridCell(props: PreviewGridCellProps) {
  const { row, column, editable, editing } = props;
  const { t } = useTranslation('imports');
  const text = row.cells[column.column] ?? '';
  const errors = row.errors.filter((error) => error.column === column.column);
  const change = row.changes.find(({ field }) => field === column.target);
  const corrected = row.corrected.includes(column.column);
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that are absolutely placed cannot be table rows
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid answers its keys
    <div
      role="gridcell"
      data-cell={props.place}
      tabIndex={props.reachable ? 0 : -1}
      aria-readonly={!editable}
      aria-invalid={errors.length > 0 || undefined}
      className={table.cell}
      data-bad={errors.length > 0 || undefined}
      data-corrected={corrected || undefined}
      data-skipped={column.target === null || undefined}
      onClick={() => !editing && props.onPlace()}
      onDoubleClick={() => editable && !editing && props.onEdit()}
    >
      {editing ? (
        <CellInput {...props} text={text} />
      ) : (
        <span className={classes.text}>{text}</span>
      )}
      {corrected && !editing && <VisuallyHidden>{t('grid.corrected')}</VisuallyHidden>}
      {change && <Replaced change={change} />}
      {errors.map(({ message }) => (
        <span key={message} className={classes.error}>
          {message}
        </span>
      ))}
    </div>
  );
}

/** The client's current value, where the row would change it. */
function Replaced({ change: { field, before, masked } }: { change: FieldChange }) {
  const { t } = useTranslation('imports');
  const wording = useWording();
  if (masked || before === null || before === '' || before === undefined) return null;
  return (
    <span className={classes.before}>
      {t('grid.before')} <del>{wording.value(field, before)}</del>
    </span>
  );
}

function CellInput(props: PreviewGridCellProps & { text: string }) {
  const { text, row, column, onSave } = props;
  const { t } = useTranslation('imports');
  const left = useRef(false);
  const keep = (input: HTMLInputElement, key: LeaveKey | null) => {
    if (left.current) return;
    left.current = true;
    if (key !== 'Escape' && input.value !== text) onSave(input.value);
    if (key === null) props.onRest();
    else props.onLeave(key);
  };
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the person asked to edit this very cell
      autoFocus
      className={classes.input}
      aria-label={t('grid.edit', { name: columnName(column), row: row.row })}
      maxLength={IMPORT_CELL_LENGTH_MAXIMUM}
      defaultValue={text}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => keep(event.currentTarget, null)}
      onKeyDown={(event) => {
        const key = event.key === 'Tab' && event.shiftKey ? 'BackTab' : event.key;
        if (key !== 'Enter' && key !== 'Tab' && key !== 'BackTab' && key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        keep(event.currentTarget, key);
      }}
    />
  );
}
