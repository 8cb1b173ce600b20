import { localized } from '@clientele/domain/custom-fields/field-types';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/use-language.ts';
import { toggled } from '../model/column-choice.ts';
import type { ExportColumns } from '../model/use-export-columns.ts';
import { ChosenColumns } from './chosen-columns.tsx';
import classes from './export-form.module.css';

interface ColumnPickerProps {
  columns: ExportColumns;
  /** Keys of the chosen columns, in the order of the file. */
  chosen: string[];
  error: string | undefined;
  onChange: (chosen: string[]) => void;
}

/** Chooses the columns of the file and their order. */
export function ColumnPicker({ columns, chosen, error, onChange }: ColumnPickerProps) {
  const { t } = useTranslation('exports');
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const words = search.trim().toLocaleLowerCase();
  const all = columns.all.map(({ key }) => key);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid everywhere
    <div role="group" aria-label={t('form.columns')} className={classes.picker}>
      <div className={classes.side}>
        <div className={classes.sideHead}>
          <span className={classes.sideTitle}>{t('form.available')}</span>
          <Button.Group>
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => onChange(toggled(chosen, all, true))}
            >
              {t('form.all')}
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => onChange([])}>
              {t('form.none')}
            </Button>
          </Button.Group>
        </div>
        <TextInput
          size="xs"
          aria-label={t('form.search')}
          placeholder={t('form.search')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <div className={classes.available}>
          {columns.groups.map((group) => {
            const shown = group.columns.filter(({ key }) =>
              columns.label(key).toLocaleLowerCase().includes(words),
            );
            if (shown.length === 0) return null;
            const keys = shown.map(({ key }) => key);
            const count = keys.filter((key) => chosen.includes(key)).length;
            const name = group.standard
              ? t(`groups.${group.standard}`)
              : (group.section && localized(group.section.label, language)) || t('groups.custom');
            return (
              <fieldset key={group.id} className={classes.group}>
                <legend>
                  <Checkbox
                    size="sm"
                    label={name}
                    classNames={{ label: classes.groupName }}
                    checked={count === keys.length}
                    indeterminate={count > 0 && count < keys.length}
                    onChange={(event) =>
                      onChange(toggled(chosen, keys, event.currentTarget.checked))
                    }
                  />
                </legend>
                {keys.map((key) => (
                  <Checkbox
                    key={key}
                    size="sm"
                    label={columns.label(key)}
                    checked={chosen.includes(key)}
                    onChange={(event) =>
                      onChange(toggled(chosen, [key], event.currentTarget.checked))
                    }
                  />
                ))}
              </fieldset>
            );
          })}
        </div>
      </div>
      <ChosenColumns columns={columns} chosen={chosen} error={error} onChange={onChange} />
    </div>
  );
}
