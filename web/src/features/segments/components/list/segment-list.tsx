import type { Segment, SegmentStatus } from '@clientele/contracts/segments/segment';
import { Skeleton, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../components/empty-state.tsx';
import { PagedList } from '../../../../components/paged-list.tsx';
import { Panel } from '../../../../components/panel.tsx';
import { useSentence } from '../../../../entities/condition/use-sentence.ts';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { useSegmentList } from '../../api/list-segments.ts';
import { SegmentCard } from './segment-card.tsx';
import classes from './segment-list.module.css';

interface SegmentListProps {
  status: SegmentStatus;
  /** Shown when the list is empty, to create the first segment; null for members who may not. */
  invitation: ReactNode;
}

/** Active or archived segments, sorted by name. */
export function SegmentList({ status, invitation }: SegmentListProps) {
  const { t } = useTranslation(['segments', 'common']);
  const { organization } = useCurrentOrganization();
  const list = useSegmentList(organization.id, status);
  const sentence = useSentence();
  const sentenceFor = ({ criteria }: Segment) => (criteria ? sentence(criteria) : '');
  return (
    <PagedList
      query={list}
      loading={
        <Stack role="status" aria-label={t('common:loading')}>
          <Skeleton h={112} radius="lg" />
          <Skeleton h={112} radius="lg" />
          <Skeleton h={112} radius="lg" />
        </Stack>
      }
      empty={
        <Panel>
          <EmptyState
            title={t(`segments:empty.${status}`)}
            text={t(`segments:empty.${status}Text`)}
          />
          {status === 'active' && invitation}
        </Panel>
      }
    >
      {(segments) => (
        <ul className={classes.list} aria-label={t(`segments:tabs.${status}`)}>
          {segments.map((segment) => (
            <li key={segment.id}>
              <SegmentCard segment={segment} sentence={sentenceFor(segment)} />
            </li>
          ))}
        </ul>
      )}
    </PagedList>
  );
}
