import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { EmptyState } from '../../../../components/empty-state.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { type ClientListState, hasFilters } from '../../model/list-state.ts';

interface ClientsEmptyProps {
  state: ClientListState;
  onChange: (changes: Partial<ClientListState>) => void;
  onQuickAdd: () => void;
}

/** Shown when the list is empty: explains why, and offers the next step. */
export function ClientsEmpty({ state, onChange, onQuickAdd }: ClientsEmptyProps) {
  const { t } = useTranslation('clients');
  const { organization, can } = useCurrentOrganization();
  const create = `/o/${organization.id}/clients/new`;
  const otherLifecycle = state.lifecycle === 'active' ? 'archived' : 'active';
  if (state.q !== '') {
    return (
      <EmptyState title={t('empty.search', { query: state.q })} text={t('empty.searchText')}>
        {can('clients.write') && (
          <Button component={Link} to={`${create}?from=${encodeURIComponent(state.q)}`}>
            {t('empty.create', { query: state.q })}
          </Button>
        )}
        <Button variant="default" onClick={() => onChange({ lifecycle: otherLifecycle })}>
          {t(otherLifecycle === 'active' ? 'empty.searchActive' : 'empty.searchArchived')}
        </Button>
      </EmptyState>
    );
  }
  if (hasFilters(state)) {
    return (
      <EmptyState title={t('empty.filtered')} text={t('empty.filteredText')}>
        <Button
          variant="default"
          onClick={() => onChange({ status: null, tag: null, assignedTo: null, filter: null })}
        >
          {t('list.clearFilters')}
        </Button>
      </EmptyState>
    );
  }
  if (state.lifecycle !== 'active') {
    return (
      <EmptyState title={t(`empty.${state.lifecycle}`)} text={t(`empty.${state.lifecycle}Text`)} />
    );
  }
  return (
    <EmptyState title={t('empty.none')} text={t('empty.noneText')}>
      {can('clients.write') && (
        <>
          <Button onClick={onQuickAdd}>{t('quickAdd.title')}</Button>
          <Button component={Link} to={create} variant="default">
            {t('quickAdd.detailed')}
          </Button>
        </>
      )}
      {can('clients.import') && (
        <Button component={Link} to={`/o/${organization.id}/imports/new`} variant="default">
          {t('empty.import')}
        </Button>
      )}
    </EmptyState>
  );
}
