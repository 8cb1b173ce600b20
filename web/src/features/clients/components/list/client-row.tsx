import type { Client } from '@clientele/contracts/clients/client';
import { Checkbox } from '@mantine/core';
import { type CSSProperties, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { PersonAvatar } from '../../../../components/person-avatar.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import type { Column } from '../../model/columns.ts';
import { ClientCell } from './client-cell.tsx';
import classes from './client-list.module.css';

export interface ClientRowProps {
  client: Client;
  index: number;
  columns: Column[];
  /** The column that the list is sorted by. */
  sortedBy: Column | undefined;
  style: CSSProperties;
  selected: boolean;
  onToggle: ((shift: boolean) => void) | null;
}

export function ClientRow({ client, index, columns, style, selected, onToggle }: ClientRowProps) {
  const { organization } = useCurrentOrganization();
  return (
    // biome-ignore lint/a11y/useSemanticElements: see ClientList
    // biome-ignore lint/a11y/useFocusableInteractive: its link is
    <div
      role="row"
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={onToggle ? selected : undefined}
      className={classes.row}
      style={style}
    >
      {onToggle && <SelectCell client={client} selected={selected} onToggle={onToggle} />}
      {columns.map((column) =>
        column.key === 'name' ? (
          // biome-ignore lint/a11y/useSemanticElements: see ClientList
          <div key={column.key} role="cell" className={classes.nameCell}>
            <PersonAvatar name={client.displayName} size={36} />
            <span style={{ minWidth: 0 }}>
              <Link className={classes.name} to={`/o/${organization.id}/clients/${client.id}`}>
                {client.displayName}
              </Link>
              {client.companyName && client.companyName !== client.displayName && (
                <span className={classes.second}>{client.companyName}</span>
              )}
            </span>
          </div>
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: see ClientList
          <div key={column.key} role="cell" className={classes.cell}>
            <ClientCell client={client} column={column} />
          </div>
        ),
      )}
    </div>
  );
}

/** The checkbox of a row; `onToggle` is told whether Shift was held. */
export function SelectCell(props: {
  client: Client;
  selected: boolean;
  onToggle: (shift: boolean) => void;
}) {
  const { t } = useTranslation('clients');
  const shift = useRef(false);
  return (
    // biome-ignore lint/a11y/useSemanticElements: see ClientList
    <div role="cell" className={classes.check}>
      <Checkbox
        size="sm"
        aria-label={t('list.select', { name: props.client.displayName })}
        checked={props.selected}
        onClick={(event) => {
          shift.current = event.shiftKey;
        }}
        onChange={() => props.onToggle(shift.current)}
      />
    </div>
  );
}
