import { SegmentedControl, Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../../components/panel.tsx';
import { ProblemAlert } from '../../../../components/problem-alert.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { useSegmentAnalytics } from '../../api/get-segment-analytics.ts';
import { ANALYTICS_DAYS } from '../../model/segment-view.ts';
import { ConsentCoverage } from './consent-coverage.tsx';
import { DayTable } from './day-table.tsx';
import { MovesChart } from './moves-chart.tsx';
import classes from './segment-analytics.module.css';
import { SizeChart } from './size-chart.tsx';
import { ValueComparisons } from './value-comparisons.tsx';

interface SegmentAnalyticsProps {
  segmentId: string;
  days: number;
  onDays: (days: number) => void;
}

/** Shows how a segment grew, who entered and left, and how its clients compare with all clients. */
export function SegmentAnalytics({ segmentId, days, onDays }: SegmentAnalyticsProps) {
  const { t } = useTranslation(['segments', 'common']);
  const { organization } = useCurrentOrganization();
  const analytics = useSegmentAnalytics(organization.id, segmentId, days);
  if (analytics.isError && !analytics.data) {
    return <ProblemAlert error={analytics.error} onRetry={() => void analytics.refetch()} />;
  }
  if (!analytics.data) {
    return (
      <Stack role="status" aria-label={t('common:loading')}>
        <Skeleton h={260} radius="lg" />
        <Skeleton h={160} radius="lg" />
      </Stack>
    );
  }
  const { data } = analytics;
  return (
    <Stack gap="md">
      <SegmentedControl
        className={classes.period}
        aria-label={t('segments:analytics.period')}
        data={ANALYTICS_DAYS.map((value) => ({
          value: String(value),
          label: t('segments:analytics.days', { count: value }),
        }))}
        value={String(days)}
        onChange={(value) => onDays(Number(value))}
      />
      <Panel title={t('segments:analytics.size')}>
        <SizeChart days={data.days} />
        <MovesChart days={data.days} />
        <DayTable days={data.days} />
      </Panel>
      <div className={classes.pair}>
        <Panel title={t('segments:analytics.value')}>
          <ValueComparisons analytics={data} />
        </Panel>
        <Panel title={t('segments:analytics.consents')}>
          <ConsentCoverage consents={data.consents} />
        </Panel>
      </div>
    </Stack>
  );
}
