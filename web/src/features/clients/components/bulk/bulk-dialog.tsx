import type { ClientSelection } from '@clientele/contracts/clients/bulk-edit';
import { type ClientStatus, clientStatusSchema } from '@clientele/contracts/clients/client';
import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../../components/problem-alert.tsx';
import { useMemberChoices } from '../../../../entities/member/use-member-choices.ts';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatNumber } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { type DirectAction, useCreateBulkEdit } from '../../api/bulk-edit-clients.ts';
import { useBulkField } from '../../model/use-bulk-field.ts';
import { TagsField } from '../tags/tags-field.tsx';
import { BulkField } from './bulk-field.tsx';

interface BulkDialogProps {
  /** The action being prepared; null while closed. */
  type: DirectAction['type'] | null;
  count: number;
  selection: ClientSelection;
  onClose: () => void;
  onStarted: (bulkEditId: string) => void;
}

const NOBODY = '';

/**
 * Dialog that says how many clients will change, asks for what the action needs, and starts the
 * job.
 */
export function BulkDialog({ type, count, selection, onClose, onStarted }: BulkDialogProps) {
  const { t } = useTranslation(['clients', 'common']);
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const memberChoices = useMemberChoices();
  const start = useCreateBulkEdit(organization.id);
  const [tags, setTags] = useState<string[]>([]);
  const [status, setStatus] = useState<ClientStatus>('active');
  const [assignedTo, setAssignedTo] = useState<string>(NOBODY);

  const custom = useBulkField(start.error);
  const action =
    type === 'setField' ? custom.action : type && actionOf(type, { tags, status, assignedTo });
  const close = () => {
    start.reset();
    setTags([]);
    custom.reset();
    onClose();
  };
  const submit = () => {
    if (!action || (type === 'setField' && !custom.check())) return;
    const onSuccess = ({ id }: { id: string }) => {
      custom.reset();
      onStarted(id);
    };
    start.mutate({ action, selection }, { onSuccess });
  };
  return (
    <Modal
      opened={type !== null}
      onClose={close}
      title={type && t(`clients:bulk.${type}`).replace(/…$/, '')}
    >
      <Stack>
        {start.isError && !custom.error && <ProblemAlert error={start.error} />}
        <Text size="sm">
          <b>{t('clients:bulk.confirm', { count, shown: formatNumber(count, language) })}</b>{' '}
          {t('clients:bulk.undoable')}
        </Text>
        {(type === 'addTags' || type === 'removeTags') && (
          <TagsField data-autofocus maxTags={10} value={tags} onChange={setTags} />
        )}
        {type === 'changeStatus' && (
          <Select
            data-autofocus
            label={t('clients:fields.status')}
            allowDeselect={false}
            data={clientStatusSchema.options.map((value) => ({
              value,
              label: t(`clients:statuses.${value}`),
            }))}
            value={status}
            onChange={(value) => setStatus(value as ClientStatus)}
          />
        )}
        {type === 'assign' && (
          <Select
            data-autofocus
            label={t('clients:fields.assignedTo')}
            allowDeselect={false}
            data={[{ value: NOBODY, label: t('clients:bulk.nobody') }, ...memberChoices]}
            value={assignedTo}
            onChange={(value) => setAssignedTo(value ?? NOBODY)}
          />
        )}
        {type === 'setField' && (
          <BulkField
            fields={custom.fields}
            field={custom.field}
            value={custom.value}
            error={custom.error}
            onChange={(key, value) => {
              custom.change(key, value);
              if (start.isError) start.reset();
            }}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('common:cancel')}
          </Button>
          <Button loading={start.isPending} disabled={!action} onClick={submit}>
            {t('clients:bulk.apply')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** The action to send; null while its input is incomplete. */
function actionOf(
  type: Exclude<DirectAction['type'], 'setField'>,
  values: { tags: string[]; status: ClientStatus; assignedTo: string },
): DirectAction | null {
  switch (type) {
    case 'addTags':
    case 'removeTags':
      return values.tags.length === 0 ? null : { type, tags: values.tags };
    case 'assign':
      return { type, assignedTo: values.assignedTo === NOBODY ? null : values.assignedTo };
    case 'changeStatus':
      return { type, status: values.status };
    case 'archive':
    case 'restore':
      return { type };
  }
}
