import { Skeleton, Stack, Tabs } from '@mantine/core';
import { IconAddressBook, IconHistory, IconTimeline } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router-dom';
import { PageTabs } from '../../components/page-tabs.tsx';
import { Panel } from '../../components/panel.tsx';
import { ClientHistory } from '../../features/clients/components/history/client-history.tsx';
import { NextActionCard } from '../../features/clients/components/next-action/next-action-card.tsx';
import { ClientHeader } from '../../features/clients/components/record/client-header.tsx';
import { ClientOverview } from '../../features/clients/components/record/client-overview.tsx';
import { ClientUnavailable } from '../../features/clients/components/record/client-unavailable.tsx';
import { useQuickChanges } from '../../features/clients/model/use-quick-changes.ts';
import { ClientStatistics } from '../../features/interactions/components/statistics/client-statistics.tsx';
import { ClientHistoryTimeline } from '../../features/interactions/components/timeline/client-history-timeline.tsx';
import { ClientSegments } from '../../features/segments/components/explanation/client-segments.tsx';
import { useCurrentOrganization } from '../../lib/current-organization.tsx';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { useLiveClient } from '../use-live-client.ts';

const TABS = ['overview', 'timeline', 'history'] as const;

export function ClientDetailsPage() {
  const { t } = useTranslation(['clients', 'interactions', 'segments', 'conditions']);
  const { clientId = '' } = useParams();
  const { organization, form, can } = useCurrentOrganization();
  const client = useLiveClient(organization.id, clientId);
  const { move, changeStatus } = useQuickChanges(clientId);
  const [search, setSearch] = useSearchParams();
  usePageTitle(client.data?.displayName);
  if (client.isError && !client.data) {
    return <ClientUnavailable error={client.error} onRetry={() => void client.refetch()} />;
  }
  if (!client.data) return <DetailsSkeleton />;
  const { data } = client;
  const tab = TABS.find((candidate) => candidate === search.get('tab')) ?? 'overview';
  return (
    <>
      <ClientHeader
        client={data}
        onMove={(to) => move(data, to)}
        onStatus={(status) => changeStatus(data, status)}
      />
      <Stack gap="md" mb="xl">
        <NextActionCard client={data} />
        {can('interactions.read') && <ClientStatistics stats={data.stats} />}
      </Stack>
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) =>
          setSearch(next === null || next === 'overview' ? {} : { tab: next }, { replace: true })
        }
      >
        <PageTabs aria-label={t('clients:details.tabs')}>
          <Tabs.Tab value="overview" leftSection={<IconAddressBook size={18} aria-hidden />}>
            {t('clients:details.overview')}
          </Tabs.Tab>
          {can('interactions.read') && (
            <Tabs.Tab value="timeline" leftSection={<IconTimeline size={18} aria-hidden />}>
              {t('clients:details.timeline')}
            </Tabs.Tab>
          )}
          <Tabs.Tab
            value="history"
            aria-label={t('clients:details.history')}
            leftSection={<IconHistory size={18} aria-hidden />}
          >
            {t('clients:details.changes')}
          </Tabs.Tab>
        </PageTabs>
        <Tabs.Panel value="overview">
          {form ? (
            <Stack gap="md">
              <ClientOverview client={data} layout={form} />
              <ClientSegments client={data} />
            </Stack>
          ) : (
            <Skeleton h={280} radius="lg" />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="timeline">
          <ClientHistoryTimeline client={data} readOnly={data.lifecycle === 'trashed'} />
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
