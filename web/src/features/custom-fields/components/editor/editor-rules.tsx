import type { MemberField } from '@clientele/contracts/custom-fields/custom-field';
import { DECIMALS_MAXIMUM, RATING_MAXIMUM } from '@clientele/contracts/custom-fields/custom-field';
import { LONG_TEXT_LENGTH_MAXIMUM } from '@clientele/contracts/custom-fields/custom-value';
import { FIELD_TYPE_TRAITS } from '@clientele/domain/custom-fields/field-types';
import { NumberInput, Stack, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { numberOf } from '../../../../components/use-number-text.ts';
import { FieldInput } from '../../../../entities/field/field-input.tsx';
import type { FieldDraft } from '../../model/field-draft.ts';
import type { EditorErrors } from '../../model/use-field-editor.ts';
import { EditorPart } from './editor-part.tsx';
import classes from './field-editor.module.css';

interface EditorRulesProps {
  /** The draft as a field, so that limits and default are typed with inputs of its type. */
  definition: MemberField;
  errors: EditorErrors;
  onChange: (settings: Partial<FieldDraft['settings']>) => void;
}

/** Switches for required, unique and sensitive, each with an explanation. */
export function EditorRules({ definition, errors, onChange }: EditorRulesProps) {
  const { t } = useTranslation('fields');
  const traits = FIELD_TYPE_TRAITS[definition.type];
  return (
    <EditorPart title={t('editor.rules')}>
      <Stack gap="md">
        <Switch
          label={t('editor.required')}
          description={t('editor.requiredHint')}
          checked={definition.required}
          onChange={(event) => onChange({ required: event.currentTarget.checked })}
        />
        {traits.unique && (
          <Switch
            label={t('editor.unique')}
            description={t('editor.uniqueHint')}
            error={errors.unique}
            // A sensitive field cannot be unique: refusing a value because another client has it
            // would reveal that value.
            disabled={definition.sensitive}
            checked={definition.unique}
            onChange={(event) =>
              onChange({
                unique: event.currentTarget.checked,
                ...(event.currentTarget.checked && { defaultValue: null }),
              })
            }
          />
        )}
        <Switch
          label={t('editor.sensitive')}
          description={t('editor.sensitiveHint')}
          checked={definition.sensitive}
          onChange={(event) =>
            onChange({
              sensitive: event.currentTarget.checked,
              ...(event.currentTarget.checked && { unique: false }),
            })
          }
        />
      </Stack>
    </EditorPart>
  );
}

/** Edits limits, lengths, decimals, pattern and default value, as far as the type has them. */
export function EditorLimits({ definition, errors, onChange }: EditorRulesProps) {
  const { t } = useTranslation('fields');
  const traits = FIELD_TYPE_TRAITS[definition.type];
  const offersDefault = traits.defaultable && !definition.unique;
  const any = traits.bounds || traits.length || traits.decimals || traits.pattern || offersDefault;
  if (!any) return null;
  const wholeNumber = (
    name: 'minimumLength' | 'maximumLength' | 'decimals' | 'maximum',
    label: string,
    range: { min: number; max: number },
  ) => (
    <NumberInput
      label={label}
      allowDecimal={false}
      {...range}
      error={errors[name]}
      value={typeof definition[name] === 'number' ? definition[name] : ''}
      onChange={(value) => onChange({ [name]: numberOf(value) })}
    />
  );
  const bound = (name: 'minimum' | 'maximum', label: string) => (
    <FieldInput
      field={boundField(definition)}
      label={label}
      error={errors[name]}
      value={definition[name]}
      onChange={(value) =>
        onChange({ [name]: typeof value === 'number' || typeof value === 'string' ? value : null })
      }
    />
  );
  const dates = traits.bounds === 'date';
  const lengths = { min: 0, max: LONG_TEXT_LENGTH_MAXIMUM };
  return (
    <EditorPart title={t('editor.limits')}>
      <Stack gap="md">
        {(traits.bounds === 'number' || dates) && (
          <div className={classes.pair}>
            {bound('minimum', t(dates ? 'editor.earliest' : 'editor.minimum'))}
            {bound('maximum', t(dates ? 'editor.latest' : 'editor.maximum'))}
          </div>
        )}
        {traits.bounds === 'rating' &&
          wholeNumber('maximum', t('editor.stars'), { min: 1, max: RATING_MAXIMUM })}
        {traits.decimals &&
          wholeNumber('decimals', t('editor.decimals'), { min: 0, max: DECIMALS_MAXIMUM })}
        {traits.length && (
          <div className={classes.pair}>
            {wholeNumber('minimumLength', t('editor.minimumLength'), lengths)}
            {wholeNumber('maximumLength', t('editor.maximumLength'), { ...lengths, min: 1 })}
          </div>
        )}
        {traits.pattern && (
          <PatternInputs definition={definition} errors={errors} onChange={onChange} />
        )}
        {offersDefault && (
          <FieldInput
            field={{ ...definition, help: { fr: '', en: '' }, required: false }}
            label={t('editor.defaultValue')}
            error={errors.defaultValue}
            value={definition.defaultValue}
            onChange={(defaultValue) => onChange({ defaultValue })}
          />
        )}
      </Stack>
    </EditorPart>
  );
}

function PatternInputs({ definition, errors, onChange }: EditorRulesProps) {
  const { t } = useTranslation('fields');
  return (
    <div className={classes.pair}>
      <TextInput
        label={t('editor.pattern')}
        description={t('editor.patternHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="off"
        spellCheck={false}
        error={errors.pattern}
        value={definition.pattern ?? ''}
        onChange={(event) =>
          onChange({
            pattern: event.currentTarget.value || null,
            ...(event.currentTarget.value === '' && { patternExample: null }),
          })
        }
      />
      {definition.pattern !== null && (
        <TextInput
          label={t('editor.patternExample')}
          description={t('editor.patternExampleHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="off"
          error={errors.patternExample}
          value={definition.patternExample ?? ''}
          onChange={(event) => onChange({ patternExample: event.currentTarget.value || null })}
        />
      )}
    </div>
  );
}

/** A limit is typed with the field's own input; the limit of a moment is a day. */
function boundField(definition: MemberField): MemberField {
  return {
    ...definition,
    type: definition.type === 'dateTime' ? 'date' : definition.type,
    help: { fr: '', en: '' },
    required: false,
  };
}
