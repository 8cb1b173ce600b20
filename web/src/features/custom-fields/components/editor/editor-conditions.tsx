import type { Condition } from '@clientele/contracts/conditions/condition';
import { Button, Input, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ConditionEditor } from '../../../../entities/condition/condition-editor.tsx';
import { type FilterField, newCondition } from '../../../../entities/condition/filter-field.ts';
import type { FieldDraft } from '../../model/field-draft.ts';
import type { EditorErrors } from '../../model/use-field-editor.ts';
import { EditorPart } from './editor-part.tsx';
import classes from './field-editor.module.css';

interface EditorConditionsProps {
  settings: FieldDraft['settings'];
  fields: FilterField[];
  errors: EditorErrors;
  onChange: (settings: Partial<FieldDraft['settings']>) => void;
}

/** Edits the conditions under which the field is shown or required. */
export function EditorConditions({ settings, fields, errors, onChange }: EditorConditionsProps) {
  const { t } = useTranslation('fields');
  return (
    <EditorPart title={t('editor.conditions')}>
      <Stack gap="md">
        {(['visibleWhen', 'requiredWhen'] as const)
          // A field that is always required needs no condition for being required.
          .filter((setting) => setting === 'visibleWhen' || !settings.required)
          .map((setting) => (
            <ConditionSetting
              key={setting}
              label={t(`editor.${setting}`)}
              condition={settings[setting]}
              fields={fields}
              error={errorsUnder(errors, setting)}
              onChange={(condition) => onChange({ [setting]: condition })}
            />
          ))}
      </Stack>
    </EditorPart>
  );
}

function errorsUnder(errors: EditorErrors, setting: string) {
  return {
    value: errors[`${setting}.value`],
    rest: errors[`${setting}.field`] ?? errors[`${setting}.operator`] ?? errors[setting],
  };
}

interface ConditionSettingProps {
  label: string;
  condition: Condition | null;
  fields: FilterField[];
  error: { value: string | undefined; rest: string | undefined };
  onChange: (condition: Condition | null) => void;
}

function ConditionSetting({ label, condition, fields, error, onChange }: ConditionSettingProps) {
  const { t } = useTranslation('fields');
  const id = useId();
  const first = fields[0];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a visible legend
    <div role="group" aria-labelledby={id}>
      <Text size="sm" fw={500} mb={6} id={id}>
        {label}
      </Text>
      {condition === null ? (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={15} aria-hidden />}
          aria-describedby={id}
          disabled={!first}
          onClick={() => first && onChange(newCondition(first))}
        >
          {t('editor.addCondition')}
        </Button>
      ) : (
        <div className={classes.conditionBox}>
          <ConditionEditor
            number={1}
            condition={condition}
            fields={fields}
            errors={{ value: error.value }}
            onChange={onChange}
          />
          {error.rest && <Input.Error mt={6}>{error.rest}</Input.Error>}
        </div>
      )}
    </div>
  );
}
