import type { ClientStatus } from '@clientele/contracts/clients/client';
import { useTranslation } from 'react-i18next';
import classes from './status-pill.module.css';

export function StatusPill({ status }: { status: ClientStatus }) {
  const { t } = useTranslation('clients');
  return (
    <span className={classes.pill} data-status={status}>
      {t(`statuses.${status}`)}
    </span>
  );
}
