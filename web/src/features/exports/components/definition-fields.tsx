import { SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DefinitionDraft } from '../model/use-definition.ts';
import { ColumnPicker } from './column-picker.tsx';
import { FormatCards } from './format-cards.tsx';

/** Inputs for the file: its format, its columns and the language of their names. */
export function DefinitionFields({ draft, checked }: { draft: DefinitionDraft; checked: boolean }) {
  const { t } = useTranslation('exports');
  return (
    <Stack gap="md">
      <FormatCards entity={draft.entity} value={draft.format} onChange={draft.setFormat} />
      {draft.format === 'vcard' ? (
        <Text size="sm" c="dimmed">
          {t('form.vcardColumns')}
        </Text>
      ) : draft.ready ? (
        <ColumnPicker
          columns={draft.columns}
          chosen={draft.chosen}
          error={checked && draft.chosen.length === 0 ? t('form.columnsRequired') : undefined}
          onChange={draft.setChosen}
        />
      ) : (
        <Skeleton h={340} radius="md" aria-hidden />
      )}
      <div>
        <Text size="sm" fw={500} id="export-language" mb={4}>
          {t('form.language')}
        </Text>
        <SegmentedControl
          size="sm"
          aria-labelledby="export-language"
          value={draft.fileLanguage}
          onChange={(value) => draft.setFileLanguage(value === 'en' ? 'en' : 'fr')}
          data={[
            { value: 'fr', label: 'Français' },
            { value: 'en', label: 'English' },
          ]}
        />
      </div>
    </Stack>
  );
}
