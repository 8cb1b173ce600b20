import { Tabs } from '@mantine/core';
import { IconChartLine, IconCirclesRelation, IconUsers } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { PageTabs } from '../../components/page-tabs.tsx';
import { BulkProgress } from '../../features/clients/components/bulk/bulk-progress.tsx';
import { useSegment } from '../../features/segments/api/get-segment.ts';
import { SegmentAnalytics } from '../../features/segments/components/analysis/segment-analytics.tsx';
import { SegmentOverlap } from '../../features/segments/components/analysis/segment-overlap.tsx';
import { HiddenPart } from '../../features/segments/components/record/hidden-part.tsx';
import { SegmentHeader } from '../../features/segments/components/record/segment-header.tsx';
import { SegmentMembers } from '../../features/segments/components/record/segment-members.tsx';
import { SegmentUnavailable } from '../../features/segments/components/record/segment-unavailable.tsx';
import type { SegmentTab } from '../../features/segments/model/segment-view.ts';
import { useSegmentView } from '../../features/segments/model/use-segment-view.ts';
import { useCurrentOrganization } from '../../lib/current-organization.tsx';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { PageSkeleton } from '../page-skeleton.tsx';
import { SegmentClientActions } from '../segment-client-actions.tsx';
import { useBulkEditId } from '../use-bulk-edit-id.ts';

export function SegmentDetailsPage() {
  const { t } = useTranslation(['segments', 'clients', 'conditions', 'history', 'fields']);
  const { segmentId = '' } = useParams();
  const { organization, form } = useCurrentOrganization();
  const segment = useSegment(organization.id, segmentId);
  const { view, update } = useSegmentView();
  const [bulkEditId, setBulkEditId] = useBulkEditId();
  const closeBulkEdit = useCallback(() => setBulkEditId(null), [setBulkEditId]);
  usePageTitle(segment.data?.name);
  if (segment.isError && !segment.data) {
    return <SegmentUnavailable error={segment.error} onRetry={() => void segment.refetch()} />;
  }
  if (!segment.data || !form) return <PageSkeleton />;
  const { data } = segment;
  return (
    <>
      <SegmentHeader segment={data}>
        {!data.hidden && <SegmentClientActions segment={data} />}
      </SegmentHeader>
      <BulkProgress bulkEditId={bulkEditId} onClose={closeBulkEdit} />
      {data.hidden ? (
        <HiddenPart />
      ) : (
        <Tabs
          value={view.tab}
          keepMounted={false}
          onChange={(tab) => update({ tab: tab as SegmentTab })}
        >
          <PageTabs aria-label={t('segments:details.tabs')}>
            <Tabs.Tab value="members" leftSection={<IconUsers size={18} aria-hidden />}>
              {t('segments:details.members')}
            </Tabs.Tab>
            <Tabs.Tab value="analytics" leftSection={<IconChartLine size={18} aria-hidden />}>
              {t('segments:details.analytics')}
            </Tabs.Tab>
            <Tabs.Tab value="overlap" leftSection={<IconCirclesRelation size={18} aria-hidden />}>
              {t('segments:details.overlap')}
            </Tabs.Tab>
          </PageTabs>
          <Tabs.Panel value="members">
            <SegmentMembers segment={data} sort={view.sort} onSort={(sort) => update({ sort })} />
          </Tabs.Panel>
          <Tabs.Panel value="analytics">
            <SegmentAnalytics
              segmentId={data.id}
              days={view.days}
              onDays={(days) => update({ days })}
            />
          </Tabs.Panel>
          <Tabs.Panel value="overlap">
            <SegmentOverlap
              segment={data}
              compared={view.compared}
              onCompare={(compared) => update({ compared })}
            />
          </Tabs.Panel>
        </Tabs>
      )}
    </>
  );
}
