import { SEGMENTS_FIELD } from '@clientele/domain/conditions/client-fields';
import type { FieldDescription } from '@clientele/domain/conditions/operators';
import { filterableFields } from '@clientele/domain/custom-fields/field-access';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { countryOptions, languageOptions } from '../../lib/choices.ts';
import { useCurrentOrganization } from '../../lib/current-organization.tsx';
import { useLanguage } from '../../lib/use-language.ts';
import { useClientTags } from '../client/list-client-tags.ts';
import { useWording } from '../field/use-wording.ts';
import { useMemberChoices } from '../member/use-member-choices.ts';
import { useSegmentNames } from '../segment/segment-names.ts';
import { ConditionClient } from './condition-client.tsx';
import { customFilterField, moneyUnit } from './custom-filter-field.ts';
import type { FilterField } from './filter-field.ts';

/** Statistics in minor units (cents), typed in the main unit. */
const AMOUNTS = new Set(['stats.lifetimeValue', 'stats.averageBasket', 'activity.spent']);

const WHOLE_NUMBERS = { unit: '', factor: 1, decimals: 0 };

interface Choice {
  value: string;
  label: string;
}

/**
 * The fields that the member may use in conditions, with their names and, where there are any,
 * values to choose from. `edited` is the id of the segment being edited, which cannot refer to
 * itself.
 */
export function useFilterFields(edited?: string): FilterField[] {
  const language = useLanguage();
  const wording = useWording();
  const words = useStandardWords();
  const choices = useChoices();
  const { t } = useTranslation('conditions');
  const { organization, members, form } = useCurrentOrganization();
  const segments = useSegmentNames();
  // The wording functions depend only on these values: memoising on them keeps the list stable.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `wording` and `words` are made of them
  return useMemo(() => {
    const standard = [...filterableFields(form?.fields ?? []).values()].map(
      (description): FilterField => {
        const custom = wording.customField(description.key);
        if (custom) {
          const field = customFilterField(custom, description, language);
          const control = custom.type === 'clientLink' && { control: ConditionClient };
          return { ...field, group: t('customFields'), ...control };
        }
        const ownChoices = description.options?.map((value) => ({
          value,
          label: words.option(description.key, value),
        }));
        const offeredChoices = ownChoices ?? choices[description.key];
        return {
          ...description,
          ...words.field(description),
          ...(offeredChoices && { choices: offeredChoices }),
          ...(description.type === 'count' && { number: WHOLE_NUMBERS }),
          ...(AMOUNTS.has(description.key) && moneyUnit(organization.currency, language)),
        };
      },
    );
    // Membership of a segment built on fields the member may not see would reveal their values.
    const offered = segments.filter(({ id, hidden }) => !hidden && id !== edited);
    const segment: FilterField = {
      key: SEGMENTS_FIELD,
      type: 'list',
      options: offered.map(({ id }) => id),
      choices: offered.map(({ id, name }) => ({ value: id, label: name })),
      operators: ['hasAny', 'hasAll', 'hasNone'],
      label: t('segment'),
      operatorWords: {
        hasAny: t('inSegments.any'),
        hasAll: t('inSegments.all'),
        hasNone: t('inSegments.none'),
      },
      group: t('segments'),
    };
    return [...standard.filter(({ key }) => key !== SEGMENTS_FIELD), segment];
  }, [form, language, members, organization, segments, choices, edited, t]);
}

/** Choices that depend on the organisation or the language. */
function useChoices(): Record<string, Choice[]> {
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const colleagues = useMemberChoices();
  const tags = useClientTags(organization.id);
  return useMemo(() => {
    return {
      tags: tags.map((tag) => ({ value: tag, label: tag })),
      assignedTo: colleagues,
      nextActionFor: colleagues,
      language: languageOptions(language),
      'address.country': countryOptions(language),
    };
  }, [colleagues, tags, language]);
}

/** Names, headings and options of the standard fields. */
function useStandardWords() {
  const { t } = useTranslation('conditions');
  const wording = useWording();
  return {
    field: ({ key }: FieldDescription): { label: string; group: string } => {
      const [family, name = ''] = key.split('.');
      if (family === 'activity') {
        return { label: t(`activities.${name as 'visits'}`), group: t('activity') };
      }
      if (family === 'consents') {
        return { label: t(`consentOf.${name as 'email'}`), group: t('consents') };
      }
      const group = t(family === 'stats' ? 'statistics' : 'standardFields');
      return { label: wording.label(key), group };
    },
    option: (key: string, value: string): string =>
      key.startsWith('consents.')
        ? t(`consentStates.${value as 'unknown'}`)
        : wording.value(key, value),
  };
}
