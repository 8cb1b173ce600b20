import type { ApiKey } from '@clientele/contracts/organizations/api-key';
import { Button, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/page-header.tsx';
import {
  ApiKeyDialog,
  type ApiKeyTask,
} from '../../features/api-keys/components/api-key-dialog.tsx';
import { ApiKeyList } from '../../features/api-keys/components/api-key-list.tsx';
import { SecretDialog } from '../../features/api-keys/components/secret-dialog.tsx';
import { usePageTitle } from '../../lib/use-page-title.ts';

export function ApiKeysPage() {
  const { t } = useTranslation('integrations');
  usePageTitle(t('title'));
  const [task, setTask] = useState<ApiKeyTask | null>(null);
  const [made, setMade] = useState<{ apiKey: ApiKey; secret: string } | null>(null);
  const create = (
    <Button
      leftSection={<IconPlus size={18} aria-hidden />}
      onClick={() => setTask({ apiKey: null })}
    >
      {t('create')}
    </Button>
  );
  const onSecret = (apiKey: ApiKey, secret: string) => setMade({ apiKey, secret });
  return (
    <>
      <PageHeader title={t('title')} intro={t('intro')}>
        {create}
      </PageHeader>
      <Stack gap="md">
        <ApiKeyList create={create} onEdit={(apiKey) => setTask({ apiKey })} onSecret={onSecret} />
      </Stack>
      <ApiKeyDialog task={task} onClose={() => setTask(null)} onSecret={onSecret} />
      <SecretDialog made={made} onClose={() => setMade(null)} />
    </>
  );
}
