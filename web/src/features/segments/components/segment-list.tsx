import type { Segment, SegmentStatus } from '@clientele/contracts/segments/segment';
import { Button, Skeleton, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { useSentence } from '../../../entities/condition/use-sentence.ts';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { useSegmentList } from '../api/list-segments.ts';
import { SegmentCard } from './segment-card.tsx';
import classes from './segment-list.module.css';

interface SegmentListProps {
  status: SegmentStatus;
  /** What invites to make the first one; null for who may not. */
  invitation: ReactNode;
}

/** The segments in use, or those put aside, by name. */
export function SegmentList({ status, invitation }: SegmentListProps) {
  const { t } = useTranslation(['segments', 'common']);
  const { organization } = useCurrentOrganization();
  const list = useSegmentList(organization.id, status);
  const sentence = useSentence();
  if (list.isError && !list.data) {
    return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />;
  }
  if (!list.data) {
    return (
      <Stack role="status" aria-label={t('common:loading')}>
        <Skeleton h={112} radius="lg" />
        <Skeleton h={112} radius="lg" />
        <Skeleton h={112} radius="lg" />
      </Stack>
    );
  }
  const segments = list.data.pages.flatMap(({ items }) => items);
  if (segments.length === 0) {
    return (
      <Panel>
        <EmptyState
          title={t(`segments:empty.${status}`)}
          text={t(`segments:empty.${status}Text`)}
        />
        {status === 'active' && invitation}
      </Panel>
    );
  }
  const sentenceFor = ({ criteria }: Segment) => (criteria ? sentence(criteria) : '');
  return (
    <>
      <ul className={classes.list} aria-label={t(`segments:tabs.${status}`)}>
        {segments.map((segment) => (
          <li key={segment.id}>
            <SegmentCard segment={segment} sentence={sentenceFor(segment)} />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('common:showMore')}
        </Button>
      )}
    </>
  );
}
