import type { CustomField } from '@clientele/contracts/custom-fields/custom-field';
import { localized } from '@clientele/domain/custom-fields/field-types';
import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../../components/form-dialog.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatNumber } from '../../../../lib/format.ts';
import { notifyDone } from '../../../../lib/notify.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { useFieldUsage } from '../../api/get-field-usage.ts';
import { useDeleteField } from '../../api/move-field.ts';

/**
 * Dialog to delete an archived field with the values of all clients; the field's name must be typed
 * to confirm.
 */
export function DeleteFieldDialog(props: { field: CustomField; onClose: () => void }) {
  const { field, onClose } = props;
  const { t } = useTranslation(['fields', 'common']);
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const remove = useDeleteField(organization.id);
  const usage = useFieldUsage(organization.id).data;
  const filled = usage?.items.find(({ key }) => key === field.key)?.filled ?? 0;
  const [typed, setTyped] = useState('');
  const name = localized(field.label, language);
  const plain = (text: string) => text.trim().toLocaleLowerCase();
  const confirmed = plain(typed) === plain(name);
  // This component may disappear with the last archived field, and with it the callbacks of
  // `mutate`: use the promise.
  const submit = () =>
    remove.mutateAsync(field).then(
      () => {
        notifyDone(t('fields:archive.deleting', { name }));
        onClose();
      },
      () => undefined,
    );
  return (
    <FormDialog
      opened
      title={t('fields:archive.deleteTitle', { name })}
      error={remove.error}
      onSubmit={() => confirmed && void submit()}
      onCancel={onClose}
      submitLabel={t('fields:archive.delete')}
      saving={remove.isPending}
      disabled={!confirmed}
      danger
    >
      <Text size="sm">{t('fields:archive.deleteText')}</Text>
      {filled > 0 && (
        <Text size="sm" fw={600}>
          {t('fields:archive.deleteValues', {
            count: filled,
            shown: formatNumber(filled, language),
          })}
        </Text>
      )}
      <TextInput
        data-autofocus
        autoComplete="off"
        label={t('fields:archive.deleteConfirm', { name })}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
