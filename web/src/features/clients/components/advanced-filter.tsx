import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import { CLIENT_FIELDS } from '@clientele/domain/clients/client-fields';
import { useTranslation } from 'react-i18next';
import { ConditionBuilder } from '../../../components/condition-builder/condition-builder.tsx';
import type { FilterField } from '../../../components/condition-builder/filter-field.ts';
import { Panel } from '../../../components/panel.tsx';
import { countryOptions, languageOptions } from '../../../lib/choices.ts';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { useLanguage } from '../../../lib/use-language.ts';
import { useClientTags } from '../api/list-client-tags.ts';
import { useWording } from '../model/use-wording.ts';

export function AdvancedFilter(props: {
  filter: ConditionGroup | null;
  onApply: (filter: ConditionGroup | null) => void;
}) {
  const { t } = useTranslation('conditions');
  return (
    <Panel title={t('title')}>
      <ConditionBuilder fields={useClientFields()} value={props.filter} onApply={props.onApply} />
    </Panel>
  );
}

/** The fields of a client with their names and, where they have any, their values to pick from. */
function useClientFields(): FilterField[] {
  const language = useLanguage();
  const wording = useWording();
  const { organization, members } = useCurrentOrganization();
  const tags = useClientTags(organization.id);
  const choices: Record<string, { value: string; label: string }[]> = {
    tags: tags.map((tag) => ({ value: tag, label: tag })),
    assignedTo: members.map(({ id, displayName, email }) => ({
      value: id,
      label: displayName || email,
    })),
    language: languageOptions(language),
    'address.country': countryOptions(language),
  };
  return CLIENT_FIELDS.map((field) => {
    const options = 'options' in field ? field.options : undefined;
    const named = options?.map((value) => ({ value, label: wording.value(field.key, value) }));
    const found = named ?? choices[field.key];
    return { ...field, label: wording.label(field.key), ...(found && { choices: found }) };
  });
}
