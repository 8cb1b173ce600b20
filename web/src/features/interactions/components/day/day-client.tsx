import type { Client } from '@clientele/contracts/clients/client';
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { PersonAvatar } from '../../../../components/person-avatar.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import classes from './day.module.css';

/** A client of the day on one line: who, why, and buttons for what to do. */
export function DayClient(props: {
  client: Client;
  detail: ReactNode;
  actions?: ReactNode;
  done?: boolean;
}) {
  const { client } = props;
  const { organization } = useCurrentOrganization();
  return (
    <li className={classes.client} data-done={props.done || undefined}>
      <PersonAvatar name={client.displayName} size={34} />
      <div className={classes.who}>
        <Link className={classes.name} to={`/o/${organization.id}/clients/${client.id}`}>
          {client.displayName}
        </Link>
        <span className={classes.detail}>{props.detail}</span>
      </div>
      {props.actions && <div className={classes.clientActions}>{props.actions}</div>}
    </li>
  );
}

const SHOWN = 5;

/** The first clients of a list; the others are shown on request. */
export function DayList(props: {
  clients: Client[];
  /** Whether there are more clients than the server sent. */
  more: boolean;
  children: (client: Client) => ReactNode;
}) {
  const { clients, more, children } = props;
  const { t } = useTranslation('interactions');
  const [opened, setOpened] = useState(false);
  const hidden = clients.length - SHOWN;
  const folds = hidden > 1;
  return (
    <>
      <ul className={classes.list}>
        {(folds && !opened ? clients.slice(0, SHOWN) : clients).map(children)}
      </ul>
      {folds && (
        <Button
          size="compact-sm"
          variant="subtle"
          className={classes.fold}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {opened ? t('day.fewer') : t('day.others', { count: hidden })}
        </Button>
      )}
      {more && (opened || !folds) && <p className={classes.quiet}>{t('day.more')}</p>}
    </>
  );
}
