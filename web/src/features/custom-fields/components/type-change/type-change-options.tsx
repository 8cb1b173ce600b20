import type { FieldJob } from '@clientele/contracts/custom-fields/field-job';
import { optionsFromTexts } from '@clientele/domain/custom-fields/convert-options';
import { Button, Input, Text } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addOptions, type DraftOption } from '../../model/field-draft.ts';
import type { EditorErrors } from '../../model/use-field-editor.ts';
import { OptionsEditor } from '../editor/options-editor.tsx';

interface TypeChangeOptionsProps {
  options: DraftOption[];
  /** The last check; the values it could not convert suggest missing options. */
  job: FieldJob | undefined;
  errors: EditorErrors;
  onChange: (options: DraftOption[]) => void;
}

/**
 * Edits the options that values are converted to; options found missing can be added with one
 * press.
 */
export function TypeChangeOptions({ options, job, errors, onChange }: TypeChangeOptionsProps) {
  const { t } = useTranslation('fields');
  const texts = (job?.samples ?? []).flatMap(({ value }) => (value === null ? [] : [value]));
  const missing = optionsFromTexts(texts, new Set(options.map(({ key }) => key)));
  return (
    <Input.Wrapper
      label={t('editor.options')}
      labelElement="div"
      description={t('typeChange.options')}
    >
      <div style={{ marginTop: 8 }}>
        <OptionsEditor options={options} errors={errors} onChange={onChange} />
      </div>
      {missing.length > 0 && (
        <Button
          mt={6}
          size="compact-sm"
          variant="light"
          leftSection={<IconSparkles size={15} aria-hidden />}
          onClick={() => onChange(addOptions(options, missing))}
        >
          {t('typeChange.addMissing', { count: missing.length })}
        </Button>
      )}
      {errors.type && <Text size="sm">{errors.type}</Text>}
    </Input.Wrapper>
  );
}
