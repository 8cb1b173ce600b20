import {
  type CustomFieldType,
  LABEL_LENGTH_MAXIMUM,
} from '@clientele/contracts/custom-fields/custom-field';
import type { ImportColumn } from '@clientele/contracts/import-export/import-job';
import { optionsFromTexts } from '@clientele/domain/custom-fields/convert-options';
import { customPath } from '@clientele/domain/custom-fields/field-types';
import { Modal, Select, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogForm } from '../../../../components/form-dialog.tsx';
import { useLanguage } from '../../../../lib/use-language.ts';
import { columnName } from '../../model/column-name.ts';
import type { CreateField } from '../../model/create-field.ts';

const TYPES = [
  'text',
  'longText',
  'number',
  'money',
  'percent',
  'date',
  'dateTime',
  'boolean',
  'choice',
  'multiChoice',
  'email',
  'phone',
  'url',
  'rating',
] as const satisfies CustomFieldType[];

interface NewFieldDialogProps {
  /** The column to create a field for; null while closed. */
  column: ImportColumn | null;
  createField: NonNullable<CreateField>;
  onCreated: (target: string) => void;
  onClose: () => void;
}

/** Dialog that creates a custom field for a column of the file. */
export function NewFieldDialog(props: NewFieldDialogProps) {
  const { t } = useTranslation(['imports', 'common']);
  return (
    <Modal
      opened={props.column !== null}
      onClose={props.onClose}
      title={t('imports:newField.title')}
    >
      {props.column && <NewField {...props} column={props.column} />}
    </Modal>
  );
}

function NewField(props: NewFieldDialogProps & { column: ImportColumn }) {
  const { column, createField, onCreated, onClose } = props;
  const { t } = useTranslation(['imports', 'fields', 'common']);
  const language = useLanguage();
  const [name, setName] = useState(columnName(column).slice(0, LABEL_LENGTH_MAXIMUM));
  const [type, setType] = useState<(typeof TYPES)[number]>('text');
  const withOptions = type === 'choice' || type === 'multiChoice';
  const options = withOptions ? optionsFromTexts(column.samples, new Set()) : [];
  const create = useMutation({
    mutationFn: () => {
      const label = { fr: '', en: '', [language]: name.trim() };
      return createField({ type, label, ...(withOptions && { options }) });
    },
    onSuccess: (key) => onCreated(customPath(key)),
  });
  return (
    <DialogForm
      error={create.error}
      onSubmit={() => name.trim() !== '' && create.mutate()}
      onCancel={onClose}
      submitLabel={t('imports:newField.create')}
      saving={create.isPending}
      disabled={name.trim() === ''}
    >
      <TextInput
        data-autofocus
        required
        label={t('imports:newField.name')}
        maxLength={LABEL_LENGTH_MAXIMUM}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        label={t('imports:newField.type')}
        allowDeselect={false}
        data={TYPES.map((value) => ({ value, label: t(`fields:types.${value}`) }))}
        value={type}
        onChange={(value) => setType(value as typeof type)}
      />
      {withOptions && (
        <Text size="sm" c="dimmed">
          {t('imports:newField.options', {
            options: options.map(({ label }) => label.fr).join(', '),
          })}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {t('imports:newField.hint')}
      </Text>
    </DialogForm>
  );
}
