import {
  HELP_LENGTH_MAXIMUM,
  LABEL_LENGTH_MAXIMUM,
  type LocalizedText,
} from '@clientele/contracts/custom-fields/custom-field';
import { CUSTOM_KEY_LENGTH_MAXIMUM } from '@clientele/contracts/custom-fields/custom-value';
import { Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../lib/use-language.ts';
import type { FieldDraft } from '../../model/field-draft.ts';
import type { EditorErrors } from '../../model/use-field-editor.ts';
import { EditorPart } from './editor-part.tsx';
import classes from './field-editor.module.css';

interface EditorNamesProps {
  draft: FieldDraft;
  /** The key of the field: as stored or typed, otherwise derived from the name. */
  fieldKey: string;
  errors: EditorErrors;
  isNew: boolean;
  sections: { value: string; label: string }[];
  onChange: (draft: FieldDraft) => void;
}

/** Edits the field's name, help text, key and section. */
export function EditorNames(props: EditorNamesProps) {
  const { t } = useTranslation('fields');
  const { draft, errors, onChange } = props;
  const isNamed = Object.values(draft.settings.label).some((name) => name.trim() !== '');
  const set = (settings: Partial<FieldDraft['settings']>) =>
    onChange({ ...draft, settings: { ...draft.settings, ...settings } });
  return (
    <EditorPart>
      <Stack gap="md">
        <BothLanguages
          labels={{ fr: t('editor.labelFr'), en: t('editor.labelEn') }}
          hint={t('editor.otherLanguage')}
          maxLength={LABEL_LENGTH_MAXIMUM}
          value={draft.settings.label}
          error={errors.label ?? errors['label.fr'] ?? errors['label.en']}
          required
          onChange={(label) => set({ label })}
        />
        <BothLanguages
          labels={{ fr: t('editor.helpFr'), en: t('editor.helpEn') }}
          maxLength={HELP_LENGTH_MAXIMUM}
          value={draft.settings.help}
          error={errors.help ?? errors['help.fr'] ?? errors['help.en']}
          onChange={(help) => set({ help })}
        />
        <div className={classes.pair}>
          {props.isNew && (
            <Select
              label={t('editor.section')}
              allowDeselect={false}
              data={props.sections}
              value={draft.section}
              onChange={(section) => onChange({ ...draft, section })}
            />
          )}
          <TextInput
            label={t('editor.key')}
            description={t(props.isNew ? 'editor.keyHint' : 'editor.keyFixed')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="off"
            spellCheck={false}
            maxLength={CUSTOM_KEY_LENGTH_MAXIMUM}
            readOnly={!props.isNew}
            variant={props.isNew ? 'default' : 'filled'}
            error={errors.key}
            value={isNamed || draft.key ? props.fieldKey : ''}
            onChange={(event) => onChange({ ...draft, key: event.currentTarget.value })}
          />
        </div>
      </Stack>
    </EditorPart>
  );
}

interface BothLanguagesProps {
  labels: LocalizedText;
  hint?: string;
  maxLength: number;
  value: LocalizedText;
  error: string | undefined;
  required?: boolean;
  onChange: (value: LocalizedText) => void;
}

/** A text in both languages, the reader's first; the error shows at the first input. */
function BothLanguages(props: BothLanguagesProps) {
  const language = useLanguage();
  const order = language === 'fr' ? (['fr', 'en'] as const) : (['en', 'fr'] as const);
  return (
    <div className={classes.pair}>
      {order.map((textLanguage, at) => (
        <TextInput
          key={textLanguage}
          label={props.labels[textLanguage]}
          {...(at === 1 && props.hint && { description: props.hint })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...(at === 0 && { error: props.error, withAsterisk: props.required ?? false })}
          {...(at === 0 && props.required && { 'data-autofocus': true })}
          autoComplete="off"
          maxLength={props.maxLength}
          value={props.value[textLanguage]}
          onChange={(event) =>
            props.onChange({ ...props.value, [textLanguage]: event.currentTarget.value })
          }
        />
      ))}
    </div>
  );
}
