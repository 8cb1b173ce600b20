import type { ClientSort } from '@clientele/contracts/clients/client-list';
import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWording } from '../../../../entities/field/use-wording.ts';
import { type Column, columnPath } from '../../model/columns.ts';
import { nextSort } from '../../model/list-state.ts';
import type { Selection } from '../../model/use-selection.ts';
import classes from './client-list.module.css';

interface ClientListHeadProps {
  columns: Column[];
  sort: ClientSort | null;
  onSort: (sort: ClientSort) => void;
  selection: Selection | null;
  ids: string[];
}

export function ClientListHead({ columns, sort, onSort, selection, ids }: ClientListHeadProps) {
  const { t } = useTranslation('clients');
  const chosen = selection ? ids.filter(selection.isSelected).length : 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: see ClientList
    // biome-ignore lint/a11y/useFocusableInteractive: its buttons are
    <div role="row" className={classes.head}>
      {selection && (
        // biome-ignore lint/a11y/useSemanticElements: see ClientList
        // biome-ignore lint/a11y/useFocusableInteractive: its checkbox is
        <div role="columnheader" className={classes.check}>
          <Checkbox
            size="sm"
            aria-label={t('list.selectAllLoaded')}
            checked={chosen > 0 && chosen === ids.length}
            indeterminate={chosen > 0 && chosen < ids.length}
            onChange={(event) => selection.setMany(ids, event.currentTarget.checked)}
          />
        </div>
      )}
      {columns.map((column) => (
        <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
      ))}
    </div>
  );
}

function HeadCell(props: {
  column: Column;
  sort: ClientSort | null;
  onSort: (sort: ClientSort) => void;
}) {
  const wording = useWording();
  const { column, sort } = props;
  const label = wording.label(columnPath(column.key));
  const { sort: field } = column;
  const ascending = field !== undefined && sort === field;
  const descending = field !== undefined && sort === `-${field}`;
  const order = ascending ? 'ascending' : descending ? 'descending' : 'none';
  const Arrow = descending ? IconArrowDown : IconArrowUp;
  return (
    // biome-ignore lint/a11y/useSemanticElements: see ClientList
    // biome-ignore lint/a11y/useFocusableInteractive: its button is
    <div
      role="columnheader"
      className={classes.headCell}
      {...(field && sort && { 'aria-sort': order })}
    >
      {field && sort ? (
        <button
          type="button"
          className={classes.sort}
          onClick={() => props.onSort(nextSort(sort, field))}
        >
          <span className={classes.headText}>{label}</span>
          <Arrow size={14} aria-hidden />
        </button>
      ) : (
        <span className={classes.headText}>{label}</span>
      )}
    </div>
  );
}
