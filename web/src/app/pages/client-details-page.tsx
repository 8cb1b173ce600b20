import type { Client, ClientLifecycle } from '@clientele/contracts/clients/client';
import { Skeleton, Stack, Tabs } from '@mantine/core';
import { IconAddressBook, IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router-dom';
import { Panel } from '../../components/panel.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { showUndo } from '../../components/undo-notification.tsx';
import { useClient } from '../../features/clients/api/get-client.ts';
import { useMoveClient } from '../../features/clients/api/move-client.ts';
import { ClientHeader } from '../../features/clients/components/client-header.tsx';
import { ClientHistory } from '../../features/clients/components/client-history.tsx';
import { ClientOverview } from '../../features/clients/components/client-overview.tsx';
import { useCurrentOrganization } from '../../lib/current-organization.tsx';
import { useNotifyProblem } from '../../lib/use-notify-problem.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';

const SAID = { active: 'restored', archived: 'archived', trashed: 'trashed' } as const;

export function ClientDetailsPage() {
  const { t } = useTranslation('clients');
  const { clientId = '' } = useParams();
  const { organization } = useCurrentOrganization();
  const client = useClient(organization.id, clientId);
  const move = useMove();
  const [search, setSearch] = useSearchParams();
  usePageTitle(client.data?.displayName);
  if (client.isError && !client.data) {
    return <ProblemAlert error={client.error} onRetry={() => void client.refetch()} />;
  }
  if (!client.data) return <DetailsSkeleton />;
  const { data } = client;
  const tab = search.get('tab') === 'history' ? 'history' : 'overview';
  return (
    <>
      <ClientHeader client={data} onMove={(to) => move(data, to)} />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) =>
          setSearch(next === 'history' ? { tab: 'history' } : {}, { replace: true })
        }
      >
        <Tabs.List mb="lg" aria-label={t('details.tabs')}>
          <Tabs.Tab value="overview" leftSection={<IconAddressBook size={18} aria-hidden />}>
            {t('details.overview')}
          </Tabs.Tab>
          <Tabs.Tab value="history" leftSection={<IconHistory size={18} aria-hidden />}>
            {t('details.history')}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="overview">
          <ClientOverview client={data} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <Panel>
            <ClientHistory clientId={data.id} />
          </Panel>
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

/** Archive, trash, restore: done at once, with ten seconds to think again. */
function useMove() {
  const { t } = useTranslation(['clients', 'common']);
  const { organization } = useCurrentOrganization();
  const move = useMoveClient(organization.id);
  const notifyProblem = useNotifyProblem();
  return (client: Client, to: ClientLifecycle) => {
    const from = client.lifecycle;
    move.mutate(
      { client, to },
      {
        onError: notifyProblem,
        onSuccess: (moved) =>
          showUndo(
            t(`clients:details.${SAID[to]}`, { name: client.displayName }),
            t('common:undo'),
            () => move.mutate({ client: moved, to: from }, { onError: notifyProblem }),
          ),
      },
    );
  };
}

function DetailsSkeleton() {
  return (
    <Stack gap="xl" aria-hidden>
      <Skeleton h={72} w={420} />
      <Skeleton h={40} />
      <Skeleton h={280} radius="lg" />
    </Stack>
  );
}
