import { formatPhone } from '@clientele/domain/contact/phone';
import { customKeyOf, localized } from '@clientele/domain/custom-fields/field-types';
import { useTranslation } from 'react-i18next';
import { useCurrentOrganization } from '../../lib/current-organization.tsx';
import { useLanguage } from '../../lib/use-language.ts';
import { useMemberName } from '../member/use-member-name.ts';
import { fieldLabelOf } from './field-label.ts';
import { wordCustomValue } from './word-custom-value.ts';
import { wordValue } from './word-value.ts';

export type Wording = ReturnType<typeof useWording>;

/**
 * Functions that word fields and their values for people, in the organisation's formats and the
 * reader's language.
 */
export function useWording() {
  const { t } = useTranslation(['clients', 'history', 'fields']);
  const language = useLanguage();
  const { organization, form } = useCurrentOrganization();
  const memberName = useMemberName();
  const customField = (path: string) => {
    const key = customKeyOf(path);
    return key === null ? undefined : form?.fields.find((field) => field.key === key);
  };
  const words = {
    language,
    choice: (group: string, code: string) =>
      t(`clients:${group}.${code}` as 'clients:statuses.active'),
    phone: (e164: string) => formatPhone(e164, organization.country),
    member: (id: string) => memberName(id) ?? id,
    answer: (yes: boolean) => t(yes ? 'fields:input.yes' : 'fields:input.no'),
    timeZone: organization.timeZone,
    currency: organization.currency,
  };
  return {
    customField,
    /**
     * Whether the field can be named: false for a custom field that is archived, deleted or hidden
     * from the member.
     */
    knows: (path: string) => customKeyOf(path) === null || customField(path) !== undefined,
    label: (path: string): string => {
      const custom = customField(path);
      if (custom) return localized(custom.label, language);
      const key = fieldLabelOf(path);
      return key ? t(`clients:fields.${key}`) : path;
    },
    value: (path: string, value: unknown): string => {
      const custom = customField(path);
      const worded = custom ? wordCustomValue(custom, value, words) : wordValue(path, value, words);
      return worded ?? t('history:empty');
    },
  };
}
