import { OPTIONS_MAXIMUM } from '@clientele/contracts/custom-fields/custom-field';
import { Button, Input } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';

import { useTranslation } from 'react-i18next';
import { moved, SortableList } from '../../../../lib/drag/sortable-list.tsx';
import { type DraftOption, newOption, withOptionLabel } from '../../model/field-draft.ts';
import type { EditorErrors } from '../../model/use-field-editor.ts';
import { useOptionAnnouncements } from '../../model/use-option-announcements.ts';
import classes from './field-editor.module.css';
import { OptionRow } from './option-row.tsx';

interface OptionsEditorProps {
  options: DraftOption[];
  errors: EditorErrors;
  onChange: (options: DraftOption[]) => void;
}

/**
 * Edits the options of a choice: their names in both languages, colours and order; an option can be
 * retired.
 */
export function OptionsEditor({ options, errors, onChange }: OptionsEditorProps) {
  const { t } = useTranslation('fields');
  const move = (from: number, to: number) => onChange(moved(options, from, to));
  const change = (id: string, values: Partial<DraftOption>) =>
    onChange(options.map((option) => (option.id === id ? { ...option, ...values } : option)));
  const errorOf = (at: number) =>
    errors[`options.${at}.label`] ?? errors[`options.${at}.key`] ?? errors[`options.${at}`];
  return (
    <div>
      <SortableList
        ids={options.map(({ id }) => id)}
        words={useOptionAnnouncements(options)}
        onMove={move}
      >
        <ol className={classes.options} aria-label={t('editor.options')}>
          {options.map((option, at) => (
            <OptionRow
              key={option.id}
              option={option}
              number={at + 1}
              isLast={at === options.length - 1}
              error={errorOf(at)}
              onLabel={(label) => onChange(withOptionLabel(options, option.id, label))}
              onChange={(values) => change(option.id, values)}
              onStep={(step) => move(at, at + step)}
              onRemove={() => onChange(options.filter(({ id }) => id !== option.id))}
              onEnter={() => onChange([...options, newOption(options)])}
            />
          ))}
        </ol>
      </SortableList>
      {errors.options && <Input.Error mt={8}>{errors.options}</Input.Error>}
      <Button
        mt="sm"
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={15} aria-hidden />}
        disabled={options.length >= OPTIONS_MAXIMUM}
        onClick={() => onChange([...options, newOption(options)])}
      >
        {t('editor.addOption')}
      </Button>
    </div>
  );
}
