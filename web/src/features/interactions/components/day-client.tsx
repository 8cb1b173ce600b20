import type { Client } from '@clientele/contracts/clients/client';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { PersonAvatar } from '../../../components/person-avatar.tsx';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import classes from './day.module.css';

/** A client of the day on one line: who, why, and what to do about it. */
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
