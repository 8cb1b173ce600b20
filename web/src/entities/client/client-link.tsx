import type { Client } from '@clientele/contracts/clients/client';
import { Link } from 'react-router-dom';
import { PersonAvatar } from '../../components/person-avatar.tsx';
import { useCurrentOrganization } from '../../lib/current-organization.tsx';
import classes from './client-link.module.css';
import { ClientStatusPill } from './client-status-pill.tsx';

/** A client on one line that links to the record. */
export function ClientLink(props: { client: Client; detail: string; isResult?: boolean }) {
  const { client } = props;
  const { organization } = useCurrentOrganization();
  return (
    <Link
      to={`/o/${organization.id}/clients/${client.id}`}
      className={classes.link}
      data-search-result={props.isResult}
    >
      <PersonAvatar name={client.displayName} size={38} />
      <span className={classes.text}>
        <span className={classes.name}>{client.displayName}</span>
        <span className={classes.detail}>{props.detail}</span>
      </span>
      <ClientStatusPill status={client.status} />
    </Link>
  );
}
