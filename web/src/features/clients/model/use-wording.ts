import { formatPhone } from '@clientele/domain/contact/phone';
import { useTranslation } from 'react-i18next';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { useLanguage } from '../../../lib/use-language.ts';
import { fieldLabelOf } from './field-label.ts';
import { wordValue } from './word-value.ts';

/** Names and values of fields as people read them, for the organisation and language at hand. */
export function useWording() {
  const { t } = useTranslation(['clients', 'history']);
  const language = useLanguage();
  const { organization, members } = useCurrentOrganization();
  return {
    label: (field: string) => {
      const key = fieldLabelOf(field);
      return key ? t(`clients:fields.${key}`) : field;
    },
    value: (field: string, value: unknown) =>
      wordValue(field, value, {
        language,
        choice: (group, code) => t(`clients:${group}.${code}` as 'clients:statuses.active'),
        phone: (e164) => formatPhone(e164, organization.country),
        member: (id) => members.find((member) => member.id === id)?.displayName ?? id,
      }) ?? t('history:empty'),
  };
}
