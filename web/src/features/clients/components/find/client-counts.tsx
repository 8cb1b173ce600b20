import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatNumber } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { useClientCount } from '../../api/count-clients.ts';
import {
  type ClientListState,
  DEFAULT_LIST_STATE,
  filterOf,
  writeListState,
} from '../../model/list-state.ts';
import classes from './client-counts.module.css';

/** Counts of clients, each a link to the list filtered accordingly. */
export function ClientCounts() {
  const { t } = useTranslation(['clients', 'common']);
  return (
    <section aria-label={t('common:home.counts')} className={classes.counts}>
      <CountTile label={t('clients:title')} main />
      <CountTile label={t('clients:statusesMany.active')} status="active" />
      <CountTile label={t('clients:statusesMany.lead')} status="lead" />
      <CountTile label={t('clients:statusesMany.inactive')} status="inactive" />
      <CountTile label={t('clients:lifecycles.archived')} lifecycle="archived" />
    </section>
  );
}

function CountTile(props: {
  label: string;
  main?: boolean;
  status?: 'active' | 'lead' | 'inactive';
  lifecycle?: 'archived';
}) {
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const state: ClientListState = {
    ...DEFAULT_LIST_STATE,
    status: props.status ?? null,
    lifecycle: props.lifecycle ?? 'active',
  };
  const count = useClientCount(organization.id, filterOf(state));
  return (
    <Link
      className={classes.tile}
      data-main={props.main}
      to={`/o/${organization.id}/clients?${writeListState(state)}`}
    >
      <span className={classes.label}>{props.label}</span>
      {count.data ? (
        <span className={classes.number}>{formatNumber(count.data.count, language)}</span>
      ) : count.isError ? (
        <span className={classes.number}>–</span>
      ) : (
        <Skeleton h={28} w={64} mt={8} />
      )}
    </Link>
  );
}
