import type { CustomField } from '@clientele/contracts/custom-fields/custom-field';
import {
  customPath,
  FIELD_TYPE_TRAITS,
  localized,
} from '@clientele/domain/custom-fields/field-types';
import { Alert, Button, Drawer, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmChange } from '../../../../components/confirm.tsx';
import { ProblemAlert } from '../../../../components/problem-alert.tsx';
import { isProblem } from '../../../../lib/problem.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import type { FieldCatalog } from '../../api/list-custom-fields.ts';
import { draftOf, type FieldDraft, newDraft, withType } from '../../model/field-draft.ts';
import { useConditionFields } from '../../model/use-condition-fields.ts';
import { useFieldEditor } from '../../model/use-field-editor.ts';
import { useFieldNames } from '../../model/use-field-names.ts';
import { EditorConditions } from './editor-conditions.tsx';
import { EditorNames } from './editor-names.tsx';
import { EditorPart } from './editor-part.tsx';
import { EditorLimits, EditorRules } from './editor-rules.tsx';
import { EditorType } from './editor-type.tsx';
import { EditorUsage } from './editor-usage.tsx';
import classes from './field-editor.module.css';
import { OptionsEditor } from './options-editor.tsx';
import { TypeChooser } from './type-chooser.tsx';

interface FieldEditorProps {
  catalog: FieldCatalog;
  /** The field to change; null to add one. */
  field: CustomField | null;
  onClose: () => void;
  onChangeType: (field: CustomField) => void;
  onSaved: (field: CustomField | null, isNew: boolean) => void;
}

/** Editor of a custom field: for a new field the type is chosen first. */
export function FieldEditor(props: FieldEditorProps) {
  const { t } = useTranslation(['fields', 'common']);
  const language = useLanguage();
  const phone = useMediaQuery('(max-width: 48em)');
  const { catalog, field } = props;
  const { sections } = catalog.layout;
  const section = field
    ? (sections.find(({ fields }) => fields.includes(customPath(field.key)))?.id ?? null)
    : (sections.at(-1)?.id ?? null);
  const [initial, setInitial] = useState<FieldDraft | null>(() =>
    field ? draftOf(field, section) : null,
  );
  const [choosing, setChoosing] = useState(field === null);
  const dirty = useRef(false);
  const close = () => {
    if (!dirty.current) return props.onClose();
    confirmChange({
      title: t('fields:editor.discardTitle'),
      text: t('fields:editor.discardText'),
      confirm: t('fields:editor.discard'),
      cancel: t('fields:editor.keep'),
      zIndex: 300,
      onConfirm: props.onClose,
    });
  };
  return (
    <Drawer
      opened
      onClose={close}
      position="right"
      size={phone ? '100%' : 620}
      title={
        field
          ? t('fields:editor.editTitle', { name: localized(field.label, language) })
          : t('fields:editor.newTitle')
      }
      classNames={{ content: classes.drawer, title: classes.title, body: classes.body }}
    >
      {choosing || !initial ? (
        <div className={classes.parts}>
          <Text fw={500}>{t('fields:editor.chooseType')}</Text>
          <TypeChooser
            onChoose={(type) => {
              setInitial(initial ? withType(initial, type) : newDraft(type, section));
              setChoosing(false);
            }}
          />
        </div>
      ) : (
        <EditorForm
          {...props}
          key={initial.type}
          initial={initial}
          onDirty={(value) => {
            dirty.current = value;
          }}
          onOtherType={(draft) => {
            setInitial(draft);
            setChoosing(true);
          }}
          onCancel={close}
        />
      )}
    </Drawer>
  );
}

interface EditorFormProps extends FieldEditorProps {
  initial: FieldDraft;
  onDirty: (dirty: boolean) => void;
  onOtherType: (draft: FieldDraft) => void;
  onCancel: () => void;
}

function EditorForm(props: EditorFormProps) {
  const { t } = useTranslation(['fields', 'common']);
  const { catalog, field, initial } = props;
  const names = useFieldNames(catalog.items);
  const form = useRef<HTMLFormElement>(null);
  const editor = useFieldEditor({
    catalog,
    field,
    initial,
    onSaved: (saved) => props.onSaved(saved, field === null),
  });
  const { draft, definition, errors } = editor;
  const conditionFields = useConditionFields(editor.others);
  props.onDirty(editor.dirty);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (editor.submit()) return;
    // Moves the focus to the first invalid input, once the messages have been rendered.
    setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  };
  const failed = Object.keys(errors).length > 0;
  return (
    <form ref={form} className={classes.form} noValidate onSubmit={submit}>
      <div className={classes.parts}>
        {isProblem(editor.failure, 'precondition.failed') ? (
          <Alert color="mimosa">{t('fields:editor.conflict')}</Alert>
        ) : (
          editor.failure && <ProblemAlert error={editor.failure} />
        )}
        <EditorType
          type={draft.type}
          onChange={() => (field ? props.onChangeType(field) : props.onOtherType(draft))}
          isNew={field === null}
        />
        <EditorNames
          draft={draft}
          fieldKey={definition.key}
          errors={errors}
          isNew={field === null}
          sections={catalog.layout.sections.map((formSection) => ({
            value: formSection.id,
            label: names.section(formSection),
          }))}
          onChange={editor.change}
        />
        {FIELD_TYPE_TRAITS[draft.type].options && (
          <EditorPart title={t('fields:editor.options')}>
            <OptionsEditor
              options={draft.settings.options}
              errors={errors}
              onChange={(options) => editor.set({ options })}
            />
          </EditorPart>
        )}
        <EditorRules definition={definition} errors={errors} onChange={editor.set} />
        <EditorLimits definition={definition} errors={errors} onChange={editor.set} />
        <EditorConditions
          settings={draft.settings}
          fields={conditionFields}
          errors={errors}
          onChange={editor.set}
        />
        {field && <EditorUsage fieldKey={field.key} />}
      </div>
      <div className={classes.foot}>
        {failed && (
          <Text size="sm" c="var(--bad)" role="alert" mr="auto" style={{ alignSelf: 'center' }}>
            {t('fields:editor.fix')}
          </Text>
        )}
        <Button variant="default" onClick={props.onCancel}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" loading={editor.pending}>
          {field ? t('common:save') : t('fields:editor.create')}
        </Button>
      </div>
    </form>
  );
}
