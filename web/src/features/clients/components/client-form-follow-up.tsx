import {
  TAG_LENGTH_MAXIMUM,
  TAGS_MAXIMUM,
  TEXT_LENGTH_MAXIMUM,
} from '@clientele/contracts/clients/client';
import { communicationChannelSchema } from '@clientele/contracts/communication/communication-channel';
import { Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/panel.tsx';
import { languageOptions } from '../../../lib/choices.ts';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { useClearButton } from '../../../lib/use-clear-button.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import type { ClientFormApi } from '../model/client-form-type.ts';
import { TagsField } from './tags-field.tsx';

export function FollowUpSection({ form }: { form: ClientFormApi }) {
  const { t } = useTranslation('clients');
  const language = useLanguage();
  const clearButton = useClearButton();
  const { members } = useCurrentOrganization();
  const choice = (field: 'assignedTo' | 'language' | 'preferredChannel') => ({
    clearable: true,
    clearButtonProps: clearButton(t(`fields.${field}`)),
    placeholder: t('form.choose'),
    label: t(`fields.${field}`),
    ...form.getInputProps(field),
    value: form.values[field] || null,
    onChange: (value: string | null) => form.setFieldValue(field, value ?? ''),
  });
  return (
    <Panel title={t('form.followUp')}>
      <Stack>
        <TagsField
          maxTags={TAGS_MAXIMUM}
          maxLength={TAG_LENGTH_MAXIMUM}
          {...form.getInputProps('tags')}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Select
            {...choice('assignedTo')}
            data={members.map(({ id, displayName, email }) => ({
              value: id,
              label: displayName || email,
            }))}
          />
          <Select
            {...choice('preferredChannel')}
            data={communicationChannelSchema.options.map((value) => ({
              value,
              label: t(`channels.${value}`),
            }))}
          />
          <Select {...choice('language')} searchable data={languageOptions(language)} />
          <TextInput
            label={t('fields.source')}
            placeholder={t('form.sourcePlaceholder')}
            maxLength={TEXT_LENGTH_MAXIMUM}
            {...form.getInputProps('source')}
          />
        </SimpleGrid>
      </Stack>
    </Panel>
  );
}
