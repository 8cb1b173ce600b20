import type { ImportRow, RowDecision } from '@clientele/contracts/import-export/import-row';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DecisionSelect } from '../matching/decision-select.tsx';
import { OutcomeBadge } from './outcome-badge.tsx';
import table from './preview-grid.module.css';
import classes from './row-outcome-cell.module.css';

interface RowOutcomeCellProps {
  row: ImportRow;
  /** Whether the cell can be opened to show which client the row matches and what it changes. */
  explained: boolean;
  /** Errors of the row that belong to no cell. */
  errors: ImportRow['errors'];
  place: string;
  reachable: boolean;
  decidable: boolean;
  opened: boolean;
  onToggle: () => void;
  onPlace: () => void;
  onDecide: (decision: RowDecision | null) => void;
}

/**
 * The outcome of a row, which can be opened to see why. For a duplicate the decision is made here.
 */
export function RowOutcomeCell(props: RowOutcomeCellProps) {
  const { row, decidable, opened, explained } = props;
  const { t } = useTranslation('imports');
  // Corrected, but not checked again yet.
  const pending = row.outcome === 'rejected' && row.errors.length === 0;
  const badge = pending ? (
    <span className={classes.pending}>{t('grid.pending')}</span>
  ) : (
    <OutcomeBadge outcome={row.outcome} />
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that are absolutely placed cannot be table rows
    // biome-ignore lint/a11y/useFocusableInteractive: the button inside is
    <div role="gridcell" className={table.outcome}>
      {explained ? (
        <button
          type="button"
          data-cell={props.place}
          tabIndex={props.reachable ? 0 : -1}
          className={classes.why}
          aria-expanded={opened}
          aria-label={t('grid.why', { outcome: t(`badges.${row.outcome}`), row: row.row })}
          onClick={() => {
            props.onPlace();
            props.onToggle();
          }}
        >
          {badge}
          <IconChevronDown size={15} className={classes.chevron} aria-hidden />
        </button>
      ) : (
        <span data-cell={props.place} tabIndex={props.reachable ? 0 : -1}>
          {badge}
        </span>
      )}
      {row.match && (
        <span className={classes.same}>
          {row.match.row !== null
            ? t('match.sameRow', { row: row.match.row })
            : row.match.clients.map(({ displayName }) => displayName).join(', ')}
        </span>
      )}
      {props.errors.map(({ message }) => (
        <span key={message} className={classes.error}>
          {message}
        </span>
      ))}
      {decidable && <DecisionSelect row={row} onDecide={props.onDecide} />}
    </div>
  );
}
