import type { CustomField } from '@clientele/contracts/custom-fields/custom-field';
import { FORM_CONDITION_FIELDS } from '@clientele/domain/custom-fields/field-dependencies';
import { describeField } from '@clientele/domain/custom-fields/field-types';
import { useTranslation } from 'react-i18next';
import { customFilterField } from '../../../entities/condition/custom-filter-field.ts';
import type { FilterField } from '../../../entities/condition/filter-field.ts';
import { useMemberChoices } from '../../../entities/member/use-member-choices.ts';
import { countryOptions, languageOptions } from '../../../lib/choices.ts';
import { useLanguage } from '../../../lib/use-language.ts';

const NESTED = {
  'address.postalCode': 'addressPostalCode',
  'address.city': 'addressCity',
  'address.country': 'addressCountry',
} as const;
const WORDED = {
  kind: 'kinds',
  status: 'statuses',
  preferredChannel: 'channels',
} as const;

const PRESENCE = ['isEmpty', 'isNotEmpty'] as const;

/**
 * The fields that a field's conditions can refer to: custom fields first, then the standard ones.
 */
export function useConditionFields(others: readonly CustomField[]): FilterField[] {
  const { t } = useTranslation('clients');
  const language = useLanguage();
  const memberChoices = useMemberChoices();
  const lists: Record<string, FilterField['choices']> = {
    assignedTo: memberChoices,
    language: languageOptions(language),
    'address.country': countryOptions(language),
  };
  const custom = others.map((field): FilterField => {
    const description = describeField(field);
    // A condition may ask whether a client is linked, but not which one.
    const operators = field.type === 'clientLink' ? { operators: PRESENCE } : {};
    return customFilterField(field, { ...description, ...operators }, language);
  });
  const standard = FORM_CONDITION_FIELDS.map((field): FilterField => {
    const key = NESTED[field.key as keyof typeof NESTED] ?? field.key;
    const group = WORDED[field.key as keyof typeof WORDED];
    const worded = field.options?.map((value) => ({
      value,
      label: group ? t(`${group}.${value}` as 'statuses.active') : value,
    }));
    const choices = worded ?? lists[field.key];
    return {
      ...field,
      label: t(`fields.${key}` as 'fields.name'),
      ...(choices && { choices }),
    };
  });
  return [...custom, ...standard];
}
