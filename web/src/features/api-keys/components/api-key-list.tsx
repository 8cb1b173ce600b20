import type { ApiKey } from '@clientele/contracts/organizations/api-key';
import { Button, Skeleton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { RecordTable } from '../../../components/record-table.tsx';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { useApiKeys } from '../api/list-api-keys.ts';
import { ApiKeyRow } from './api-key-row.tsx';
import classes from './api-keys.module.css';

interface ApiKeyListProps {
  onEdit: (apiKey: ApiKey) => void;
  onSecret: (apiKey: ApiKey, secret: string) => void;
  /** Shown when there is no key yet: the invitation to create the first one. */
  create: ReactNode;
}

/** The API keys of the organisation; revoked ones only on request. */
export function ApiKeyList({ onEdit, onSecret, create }: ApiKeyListProps) {
  const { t } = useTranslation('integrations');
  const { organization } = useCurrentOrganization();
  const apiKeys = useApiKeys(organization.id);
  const [withRevoked, setWithRevoked] = useState(false);
  if (apiKeys.isError && !apiKeys.data) {
    return <ProblemAlert error={apiKeys.error} onRetry={() => void apiKeys.refetch()} />;
  }
  if (!apiKeys.data) return <Skeleton h={180} radius="lg" aria-hidden />;
  const active = apiKeys.data.filter(({ status }) => status === 'active');
  const revoked = apiKeys.data.filter(({ status }) => status === 'revoked');
  const shown = withRevoked ? [...active, ...revoked] : active;
  return (
    <>
      {shown.length === 0 ? (
        <Panel>
          <EmptyState title={t('empty')} text={t('emptyText')}>
            {create}
          </EmptyState>
        </Panel>
      ) : (
        <RecordTable
          columns={[
            { title: t('columns.name') },
            { title: t('columns.permissions') },
            { title: t('columns.used'), width: 190 },
          ]}
          actionsWidth={64}
          className={classes.table}
        >
          {shown.map((apiKey) => (
            <ApiKeyRow key={apiKey.id} apiKey={apiKey} onEdit={onEdit} onSecret={onSecret} />
          ))}
        </RecordTable>
      )}
      {revoked.length > 0 && (
        <div>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            c="var(--ink-soft)"
            aria-expanded={withRevoked}
            onClick={() => setWithRevoked(!withRevoked)}
          >
            {withRevoked ? t('hideRevoked') : t('showRevoked', { count: revoked.length })}
          </Button>
        </div>
      )}
    </>
  );
}
