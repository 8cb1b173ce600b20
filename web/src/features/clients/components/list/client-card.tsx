import { formatPhone } from '@clientele/domain/contact/phone';
import { Link } from 'react-router-dom';
import { PersonAvatar } from '../../../../components/person-avatar.tsx';
import { ClientStatusPill } from '../../../../entities/client/client-status-pill.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { TagList } from '../tags/tag-list.tsx';
import { ClientCell } from './client-cell.tsx';
import classes from './client-list.module.css';
import { type ClientRowProps, SelectCell } from './client-row.tsx';

/**
 * Columns that every card shows anyway: when the list is sorted by one of them, its value is not
 * shown twice.
 */
const SHOWN_ANYWAY = new Set<string>(['name', 'city']);

/** A client on a phone: pressing anywhere on the card opens the record. */
export function ClientCard(props: ClientRowProps) {
  const { client, index, style, selected, onToggle, sortedBy } = props;
  const { organization } = useCurrentOrganization();
  const sorted = sortedBy && !SHOWN_ANYWAY.has(sortedBy.key) ? sortedBy : null;
  const phone = client.phone && formatPhone(client.phone, organization.country);
  return (
    // biome-ignore lint/a11y/useSemanticElements: see ClientList
    // biome-ignore lint/a11y/useFocusableInteractive: its link is
    <div
      role="row"
      data-index={index}
      aria-rowindex={index + 1}
      aria-selected={onToggle ? selected : undefined}
      className={classes.card}
      style={style}
    >
      <div className={classes.cardBody}>
        {/* biome-ignore lint/a11y/useSemanticElements: see ClientList */}
        <div role="cell" style={{ display: 'flex', gap: 12, flex: 1, minWidth: 0 }}>
          <PersonAvatar name={client.displayName} size={42} />
          <div className={classes.cardText}>
            <Link className={classes.name} to={`/o/${organization.id}/clients/${client.id}`}>
              {client.displayName}
            </Link>
            <span className={classes.second}>
              {[phone ?? client.email, client.address.city].filter(Boolean).join(' · ')}
            </span>
            <div className={classes.cardFoot}>
              <ClientStatusPill status={client.status} />
              {sorted && (
                <span className={classes.sorted}>
                  <ClientCell client={client} column={sorted} />
                </span>
              )}
              <TagList tags={client.tags} limit={sorted ? 1 : 2} />
            </div>
          </div>
        </div>
        {onToggle && <SelectCell client={client} selected={selected} onToggle={onToggle} />}
      </div>
    </div>
  );
}
