import { type ClientStatus, clientStatusSchema } from '@clientele/contracts/clients/client';
import { Button, Select } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useClientTags } from '../../../../entities/client/list-client-tags.ts';
import { useMemberChoices } from '../../../../entities/member/use-member-choices.ts';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { useClearButton } from '../../../../lib/use-clear-button.ts';
import { type ClientListState, conditionCount, hasFilters } from '../../model/list-state.ts';
import classes from './clients-toolbar.module.css';

interface ClientFiltersProps {
  state: ClientListState;
  onChange: (changes: Partial<ClientListState>) => void;
  advancedOpened: boolean;
  onAdvanced: () => void;
}

/** The common filters, and a button that opens the advanced ones. */
export function ClientFilters({ state, onChange, advancedOpened, onAdvanced }: ClientFiltersProps) {
  const { t } = useTranslation(['clients', 'conditions']);
  const { organization } = useCurrentOrganization();
  const memberChoices = useMemberChoices();
  const tags = useClientTags(organization.id);
  const conditions = conditionCount(state.filter);
  const clearButton = useClearButton();
  const choice = (field: 'status' | 'tags' | 'assignedTo') =>
    ({
      size: 'sm',
      clearable: true,
      className: classes.filter,
      'aria-label': t(`clients:fields.${field}`),
      clearButtonProps: clearButton(t(`clients:fields.${field}`)),
    }) as const;
  return (
    <div className={classes.filters}>
      <Select
        {...choice('status')}
        placeholder={t('clients:list.anyStatus')}
        data={clientStatusSchema.options.map((value) => ({
          value,
          label: t(`clients:statuses.${value}`),
        }))}
        value={state.status}
        onChange={(status) => onChange({ status: status as ClientStatus | null })}
      />
      <Select
        {...choice('tags')}
        searchable
        limit={50}
        placeholder={t('clients:list.anyTag')}
        data={state.tag && !tags.includes(state.tag) ? [state.tag, ...tags] : tags}
        value={state.tag}
        onChange={(tag) => onChange({ tag })}
      />
      <Select
        {...choice('assignedTo')}
        placeholder={t('clients:list.anyone')}
        data={memberChoices}
        value={state.assignedTo}
        onChange={(assignedTo) => onChange({ assignedTo })}
      />
      <Button
        size="sm"
        variant={conditions > 0 ? 'light' : 'default'}
        leftSection={<IconFilter size={16} aria-hidden />}
        aria-expanded={advancedOpened}
        onClick={onAdvanced}
      >
        {conditions > 0 ? t('conditions:active', { count: conditions }) : t('conditions:title')}
      </Button>
      {hasFilters(state) && (
        <Button
          size="sm"
          variant="subtle"
          onClick={() => onChange({ status: null, tag: null, assignedTo: null, filter: null })}
        >
          {t('clients:list.clearFilters')}
        </Button>
      )}
    </div>
  );
}
