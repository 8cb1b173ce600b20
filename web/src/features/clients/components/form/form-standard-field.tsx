import {
  clientStatusSchema,
  NAME_LENGTH_MAXIMUM,
  TAG_LENGTH_MAXIMUM,
  TAGS_MAXIMUM,
  TEXT_LENGTH_MAXIMUM,
} from '@clientele/contracts/clients/client';
import { communicationChannelSchema } from '@clientele/contracts/communication-channel';
import type { LayoutStandardField } from '@clientele/contracts/custom-fields/field-layout';
import { Input, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LocalDateInput } from '../../../../components/local-date-input.tsx';
import { useMemberChoices } from '../../../../entities/member/use-member-choices.ts';
import { languageOptions } from '../../../../lib/choices.ts';
import { useClearButton } from '../../../../lib/use-clear-button.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import type { ClientFormApi } from '../../model/client-form-type.ts';
import { TagsField } from '../tags/tags-field.tsx';
import { FormAddress } from './form-address.tsx';
import { ContactList } from './form-contact-list.tsx';
import { FormKind } from './form-kind.tsx';

/**
 * A standard field of the form. A phone or e-mail address comes with the further ones, an address
 * with all its parts.
 */
export function FormStandardField(props: { form: ClientFormApi; field: LayoutStandardField }) {
  const { form, field } = props;
  const { t } = useTranslation('clients');
  const language = useLanguage();
  const memberChoices = useMemberChoices();
  const choice = useChoice(form);
  switch (field) {
    case 'kind':
      return (
        <Input.Wrapper label={t('fields.kind')} labelElement="div">
          <FormKind form={form} size="sm" />
        </Input.Wrapper>
      );
    case 'firstName':
    case 'lastName':
    case 'companyName':
      return (
        <TextInput
          label={t(`fields.${field}`)}
          maxLength={NAME_LENGTH_MAXIMUM}
          autoComplete="off"
          {...form.getInputProps(field)}
        />
      );
    case 'birthDate':
      return (
        <LocalDateInput
          label={t('fields.birthDate')}
          {...form.getInputProps('birthDate')}
          value={form.values.birthDate}
        />
      );
    case 'status':
      return (
        <Select
          label={t('fields.status')}
          allowDeselect={false}
          data={clientStatusSchema.options.map((value) => ({
            value,
            label: t(`statuses.${value}`),
          }))}
          {...form.getInputProps('status')}
        />
      );
    case 'phone':
    case 'email':
      return <ContactList form={form} kind={field} />;
    case 'address':
      return <FormAddress form={form} />;
    case 'tags':
      return (
        <TagsField
          maxTags={TAGS_MAXIMUM}
          maxLength={TAG_LENGTH_MAXIMUM}
          {...form.getInputProps('tags')}
        />
      );
    case 'assignedTo':
      return <Select {...choice('assignedTo')} data={memberChoices} />;
    case 'preferredChannel':
      return (
        <Select
          {...choice('preferredChannel')}
          data={communicationChannelSchema.options.map((value) => ({
            value,
            label: t(`channels.${value}`),
          }))}
        />
      );
    case 'language':
      return <Select {...choice('language')} searchable data={languageOptions(language)} />;
    case 'source':
      return (
        <TextInput
          label={t('fields.source')}
          placeholder={t('form.sourcePlaceholder')}
          maxLength={TEXT_LENGTH_MAXIMUM}
          {...form.getInputProps('source')}
        />
      );
  }
}

/** Props for an optional choice. */
function useChoice(form: ClientFormApi) {
  const { t } = useTranslation('clients');
  const clearButton = useClearButton();
  return (field: 'assignedTo' | 'language' | 'preferredChannel') => ({
    clearable: true,
    clearButtonProps: clearButton(t(`fields.${field}`)),
    placeholder: t('form.choose'),
    label: t(`fields.${field}`),
    ...form.getInputProps(field),
    value: form.values[field] || null,
    onChange: (value: string | null) => form.setFieldValue(field, value ?? ''),
  });
}
