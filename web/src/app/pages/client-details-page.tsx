import { Skeleton, Stack, Tabs } from '@mantine/core';
import { IconAddressBook, IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router-dom';
import { Panel } from '../../components/panel.tsx';
import { useClient } from '../../features/clients/api/get-client.ts';
import { ClientHeader } from '../../features/clients/components/client-header.tsx';
import { ClientHistory } from '../../features/clients/components/client-history.tsx';
import { ClientOverview } from '../../features/clients/components/client-overview.tsx';
import { ClientUnavailable } from '../../features/clients/components/client-unavailable.tsx';
import { useQuickChanges } from '../../features/clients/model/use-quick-changes.ts';
import { useCurrentOrganization } from '../../lib/current-organization.tsx';
import { usePageTitle } from '../../lib/use-page-title.ts';

export function ClientDetailsPage() {
  const { t } = useTranslation('clients');
  const { clientId = '' } = useParams();
  const { organization, form } = useCurrentOrganization();
  const client = useClient(organization.id, clientId);
  const { move, changeStatus } = useQuickChanges(clientId);
  const [search, setSearch] = useSearchParams();
  usePageTitle(client.data?.displayName);
  if (client.isError && !client.data) {
    return <ClientUnavailable error={client.error} onRetry={() => void client.refetch()} />;
  }
  if (!client.data) return <DetailsSkeleton />;
  const { data } = client;
  const tab = search.get('tab') === 'history' ? 'history' : 'overview';
  return (
    <>
      <ClientHeader
        client={data}
        onMove={(to) => move(data, to)}
        onStatus={(status) => changeStatus(data, status)}
      />
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
          {form ? <ClientOverview client={data} layout={form} /> : <Skeleton h={280} radius="lg" />}
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

function DetailsSkeleton() {
  return (
    <Stack gap="xl" aria-hidden>
      <Skeleton h={72} w={420} />
      <Skeleton h={40} />
      <Skeleton h={280} radius="lg" />
    </Stack>
  );
}
