import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import { filterableFields } from '@clientele/domain/custom-fields/field-access';
import { useTranslation } from 'react-i18next';
import { ConditionBuilder } from '../../../components/condition-builder/condition-builder.tsx';
import {
  customFilterField,
  moneyUnit,
} from '../../../components/condition-builder/custom-filter-field.ts';
import type { FilterField } from '../../../components/condition-builder/filter-field.ts';
import { Panel } from '../../../components/panel.tsx';
import { useWording } from '../../../components/wording/use-wording.ts';
import { countryOptions, languageOptions } from '../../../lib/choices.ts';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { useLanguage } from '../../../lib/use-language.ts';
import { useClientTags } from '../api/list-client-tags.ts';
import { FilterClientInput } from './filter-client-input.tsx';

/** Counted in minor units, and typed as people say them. */
const AMOUNTS = new Set(['stats.lifetimeValue', 'stats.averageBasket']);

interface AdvancedFilterProps {
  filter: ConditionGroup | null;
  onApply: (filter: ConditionGroup | null) => void;
}

export function AdvancedFilter({ filter, onApply }: AdvancedFilterProps) {
  const { t } = useTranslation('conditions');
  const fields = useFilterFields();
  return (
    <Panel title={t('title')}>
      <ConditionBuilder fields={fields} value={filter} onApply={onApply} />
    </Panel>
  );
}

/** What the member may filter on, with names and, where there are any, values to pick from. */
function useFilterFields(): FilterField[] {
  const { t } = useTranslation('conditions');
  const language = useLanguage();
  const wording = useWording();
  const { organization, members, form } = useCurrentOrganization();
  const tags = useClientTags(organization.id);
  const colleagues = members.map(({ id, displayName, email }) => ({
    value: id,
    label: displayName || email,
  }));
  const choices: Record<string, { value: string; label: string }[]> = {
    tags: tags.map((tag) => ({ value: tag, label: tag })),
    assignedTo: colleagues,
    nextActionFor: colleagues,
    language: languageOptions(language),
    'address.country': countryOptions(language),
  };
  return [...filterableFields(form?.fields ?? []).values()].map((description): FilterField => {
    const custom = wording.customField(description.key);
    if (custom) {
      const field = customFilterField(custom, description, language);
      const control = custom.type === 'clientLink' && { control: FilterClientInput };
      return { ...field, group: t('customFields'), ...control };
    }
    const named = description.options?.map((value) => ({
      value,
      label: wording.value(description.key, value),
    }));
    const found = named ?? choices[description.key];
    const label = wording.label(description.key);
    const statistic = description.key.startsWith('stats.');
    return {
      ...description,
      label,
      group: t(statistic ? 'statistics' : 'standardFields'),
      ...(found && { choices: found }),
      ...(AMOUNTS.has(description.key) && moneyUnit(organization.currency, language)),
    };
  });
}
