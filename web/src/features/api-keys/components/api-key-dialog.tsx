import {
  API_KEY_NAME_LENGTH_MAXIMUM,
  API_KEY_PERMISSIONS,
  type ApiKey,
  type ApiKeyPermission,
} from '@clientele/contracts/organizations/api-key';
import { Checkbox, Chip, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogForm } from '../../../components/form-dialog.tsx';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { notifyDone } from '../../../lib/notify.ts';
import { useCreateApiKey, useUpdateApiKey } from '../api/change-api-key.ts';
import { PRESETS, permissionWords, presetOf } from '../model/presets.ts';

/** What the dialog is for: the key whose name or permissions change, or null to create one. */
export type ApiKeyTask = { apiKey: ApiKey | null };

interface ApiKeyDialogProps {
  /** Null while closed. */
  task: ApiKeyTask | null;
  onClose: () => void;
  onSecret: (apiKey: ApiKey, secret: string) => void;
}

export function ApiKeyDialog({ task, onClose, onSecret }: ApiKeyDialogProps) {
  const { t } = useTranslation(['integrations', 'common']);
  return (
    <Modal
      opened={task !== null}
      onClose={onClose}
      title={task?.apiKey ? t('integrations:editTitle') : t('integrations:create')}
      size={560}
    >
      {task && <ApiKeyForm apiKey={task.apiKey} onClose={onClose} onSecret={onSecret} />}
    </Modal>
  );
}

function ApiKeyForm(props: {
  apiKey: ApiKey | null;
  onClose: () => void;
  onSecret: (apiKey: ApiKey, secret: string) => void;
}) {
  const { apiKey, onClose, onSecret } = props;
  const { t } = useTranslation(['integrations', 'common']);
  const { organization } = useCurrentOrganization();
  const create = useCreateApiKey(organization.id);
  const update = useUpdateApiKey(organization.id);
  const [name, setName] = useState(apiKey?.name ?? '');
  const [permissions, setPermissions] = useState<ApiKeyPermission[]>(
    apiKey?.permissions ?? [...PRESETS.till],
  );
  const [checked, setChecked] = useState(false);
  const nameless = name.trim() === '';
  const error = create.error ?? update.error;
  const save = () => {
    setChecked(true);
    if (nameless || permissions.length === 0) return;
    const body = { name: name.trim(), permissions };
    if (!apiKey) {
      create.mutate(body, {
        onSuccess: (made) => {
          onClose();
          onSecret(made.apiKey, made.secret);
        },
      });
      return;
    }
    update.mutate(
      { apiKey, changes: body },
      {
        onSuccess: () => {
          notifyDone(t('integrations:saved'));
          onClose();
        },
      },
    );
  };
  return (
    <DialogForm
      error={error}
      onSubmit={save}
      onCancel={onClose}
      submitLabel={apiKey ? t('common:save') : t('integrations:create')}
      saving={create.isPending || update.isPending}
    >
      <TextInput
        data-autofocus
        required
        label={t('integrations:name')}
        description={t('integrations:nameHint')}
        placeholder={t('integrations:namePlaceholder')}
        maxLength={API_KEY_NAME_LENGTH_MAXIMUM}
        error={checked && nameless ? t('integrations:nameRequired') : undefined}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Group gap={8}>
        <Text size="sm" fw={500} component="span">
          {t('integrations:presets')}
        </Text>
        <Chip.Group
          value={presetOf(permissions)}
          onChange={(preset) => setPermissions([...PRESETS[preset as keyof typeof PRESETS]])}
        >
          {(Object.keys(PRESETS) as (keyof typeof PRESETS)[]).map((preset) => (
            <Chip key={preset} value={preset} size="sm" variant="outline">
              {t(`integrations:preset.${preset}`)}
            </Chip>
          ))}
        </Chip.Group>
      </Group>
      <Checkbox.Group
        label={t('integrations:permissions')}
        error={
          checked && permissions.length === 0 ? t('integrations:permissionsRequired') : undefined
        }
        value={permissions}
        onChange={(chosen) =>
          setPermissions(API_KEY_PERMISSIONS.filter((permission) => chosen.includes(permission)))
        }
      >
        <Stack gap={10} mt={8} mb={4}>
          {API_KEY_PERMISSIONS.map((permission) => (
            <Checkbox
              key={permission}
              size="sm"
              value={permission}
              label={t(`integrations:can.${permissionWords(permission)}.label`)}
              description={t(`integrations:can.${permissionWords(permission)}.hint`)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
    </DialogForm>
  );
}
