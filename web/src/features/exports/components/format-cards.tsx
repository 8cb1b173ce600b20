import {
  type ExportEntity,
  type ExportFormat,
  exportFormatSchema,
} from '@clientele/contracts/import-export/export-job';
import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './export-form.module.css';

interface FormatCardsProps {
  entity: ExportEntity;
  value: ExportFormat;
  onChange: (format: ExportFormat) => void;
}

const ORDER: ExportFormat[] = ['xlsx', 'excelCsv', 'csv', 'json', 'ndjson', 'vcard'];

/** Choice of the file format, presented by what the file is for. */
export function FormatCards({ entity, value, onChange }: FormatCardsProps) {
  const { t } = useTranslation('exports');
  const offered = ORDER.filter((format) => format !== 'vcard' || entity === 'clients');
  return (
    <Radio.Group
      label={t('form.format')}
      value={value}
      onChange={(format) => onChange(exportFormatSchema.parse(format))}
    >
      <div className={classes.formats}>
        {offered.map((format) => (
          <Radio.Card key={format} value={format} radius="md" className={classes.format}>
            <Radio.Indicator size="sm" />
            <span>
              <span className={classes.formatName}>{t(`formats.${format}`)}</span>{' '}
              <span className={classes.formatHint}>{t(`formatHints.${format}`)}</span>
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
