import type { ClientStatus } from '@clientele/contracts/clients/client';
import { useTranslation } from 'react-i18next';
import classes from './client-status-pill.module.css';

export function ClientStatusPill({ status }: { status: ClientStatus }) {
  const { t } = useTranslation('clients');
  return (
    <span className={classes.pill} data-status={status}>
      {t(`statuses.${status}`)}
    </span>
  );
}
