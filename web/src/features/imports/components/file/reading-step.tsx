import {
  dateOrderSchema,
  decimalMarkSchema,
  delimiterSchema,
  HEADER_ROW_MAXIMUM,
  type ImportReading,
  textEncodingSchema,
} from '@clientele/contracts/import-export/import-reading';
import { sameValue } from '@clientele/domain/clients/client-profile';
import { Button, Select, Stack, TagsInput, Text } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../../components/panel.tsx';
import { countryOptions } from '../../../../lib/choices.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import type { ImportEditor } from '../../model/use-import-editor.ts';
import { PreviewPanel } from '../columns/preview-panel.tsx';
import classes from './reading-step.module.css';

const DELIMITER_NAMES = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' } as const;

/**
 * The step that shows how the file is read: what was detected, inputs to change it, and the first
 * rows read that way.
 */
export function ReadingStep({ editor, foot }: { editor: ImportEditor; foot: ReactNode }) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const { job, change } = editor;
  const { reading, detected, sheets } = job;
  const read = (changes: Partial<ImportReading>) => change({ reading: changes });
  const changed = Object.entries(reading).some(
    ([key, value]) => !sameValue(value, detected[key as keyof ImportReading]),
  );
  return (
    <Stack gap="md">
      <Panel
        title={t('reading.title')}
        aside={
          changed && (
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconRestore size={16} aria-hidden />}
              onClick={() => read(detected)}
            >
              {t('reading.restore')}
            </Button>
          )
        }
      >
        <Text size="sm" c="dimmed" mb="md">
          {t('reading.intro')}
        </Text>
        <div className={classes.grid}>
          <div>
            <Text size="sm" fw={500}>
              {t('reading.format')}
            </Text>
            <Text className={classes.fixed}>{t(`reading.formats.${reading.format}`)}</Text>
          </div>
          {reading.encoding !== null && (
            <Choice
              label={t('reading.encoding')}
              values={textEncodingSchema.options}
              word={(value) => t(`reading.encodings.${value}`)}
              value={reading.encoding}
              onChange={(encoding) => read({ encoding })}
            />
          )}
          {reading.delimiter !== null && (
            <Choice
              label={t('reading.delimiter')}
              values={delimiterSchema.options}
              word={(value) => t(`reading.delimiters.${DELIMITER_NAMES[value]}`)}
              value={reading.delimiter}
              onChange={(delimiter) => read({ delimiter })}
            />
          )}
          {reading.format === 'workbook' && (
            <Choice
              label={t('reading.sheet')}
              values={sheets}
              word={(value) => value}
              value={reading.sheet}
              onChange={(sheet) => read({ sheet })}
            />
          )}
          {reading.headerRow !== null && (
            <Choice
              label={t('reading.headerRow')}
              values={HEADER_ROWS}
              word={(value) =>
                value === '0' ? t('reading.noHeader') : t('reading.row', { row: value })
              }
              value={String(reading.headerRow)}
              onChange={(row) => read({ headerRow: Number(row) })}
            />
          )}
          <Choice
            label={t('reading.dateOrder')}
            values={dateOrderSchema.options}
            word={(value) => t(`reading.dateOrders.${value}`)}
            value={reading.dateOrder}
            onChange={(dateOrder) => read({ dateOrder })}
          />
          <Choice
            label={t('reading.decimalMark')}
            values={decimalMarkSchema.options}
            word={(value) => t(value === ',' ? 'reading.decimalComma' : 'reading.decimalPoint')}
            value={reading.decimalMark}
            onChange={(decimalMark) => read({ decimalMark })}
          />
          <Select
            label={t('reading.country')}
            searchable
            allowDeselect={false}
            data={countryOptions(language)}
            value={reading.country}
            onChange={(country) => country && read({ country })}
          />
          <Words
            label={t('reading.yesWords')}
            value={reading.yesWords}
            onChange={(yesWords) => read({ yesWords })}
          />
          <Words
            label={t('reading.noWords')}
            value={reading.noWords}
            onChange={(noWords) => read({ noWords })}
          />
        </div>
      </Panel>
      <PreviewPanel job={job} saving={editor.saving} />
      {foot}
    </Stack>
  );
}

const HEADER_ROWS = Array.from({ length: HEADER_ROW_MAXIMUM + 1 }, (_, row) => String(row));

function Choice<Value extends string>(props: {
  label: string;
  values: readonly Value[];
  word: (value: Value) => string;
  value: Value | null;
  onChange: (value: Value) => void;
}) {
  return (
    <Select
      label={props.label}
      allowDeselect={false}
      data={props.values.map((value) => ({ value, label: props.word(value) }))}
      value={props.value}
      onChange={(value) => value !== null && props.onChange(value as Value)}
    />
  );
}

/** Input for the words that mean one thing, such as yes; at least one remains. */
function Words(props: { label: string; value: string[]; onChange: (words: string[]) => void }) {
  return (
    <TagsInput
      label={props.label}
      maxTags={20}
      maxLength={30}
      value={props.value}
      onChange={(words) => words.length > 0 && props.onChange(words)}
    />
  );
}
