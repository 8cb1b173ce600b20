import type { SegmentName } from '@clientele/contracts/segments/segment';
import { MultiSelect, Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../components/empty-state.tsx';
import { Panel } from '../../../../components/panel.tsx';
import { ProblemAlert } from '../../../../components/problem-alert.tsx';
import { useSegmentNames } from '../../../../entities/segment/segment-names.ts';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { useSegmentOverlap } from '../../api/get-segment-overlap.ts';
import { COMPARED_MAXIMUM } from '../../model/segment-view.ts';
import { OverlapBars } from './overlap-bars.tsx';
import { OverlapCircles } from './overlap-circles.tsx';
import { OverlapTable } from './overlap-table.tsx';

interface SegmentOverlapProps {
  segment: Pick<SegmentName, 'id' | 'name'>;
  compared: string[];
  onCompare: (ids: string[]) => void;
}

/** How many clients a segment shares with one to three others, as a picture and in words. */
export function SegmentOverlap({ segment, compared, onCompare }: SegmentOverlapProps) {
  const { t } = useTranslation('segments');
  const { organization } = useCurrentOrganization();
  const others = useSegmentNames().filter(({ id, hidden }) => id !== segment.id && !hidden);
  const shown = [segment, ...others.filter(({ id }) => compared.includes(id))];
  const ids = shown.map(({ id }) => id);
  const overlap = useSegmentOverlap(organization.id, ids);
  const isCurrent = overlap.data && !overlap.isPlaceholderData;
  return (
    <Stack gap="md">
      <MultiSelect
        searchable
        clearable
        maw={560}
        label={t('overlap.with')}
        placeholder={compared.length === 0 ? t('pins.choose') : ''}
        maxValues={COMPARED_MAXIMUM}
        nothingFoundMessage={t('pins.noSegment')}
        data={others.map(({ id, name }) => ({ value: id, label: name }))}
        value={ids.slice(1)}
        onChange={onCompare}
      />
      {shown.length < 2 ? (
        <Panel>
          <EmptyState title={t('overlap.choose')} text={t('overlap.chooseText')} />
        </Panel>
      ) : overlap.isError ? (
        <ProblemAlert error={overlap.error} onRetry={() => void overlap.refetch()} />
      ) : !isCurrent ? (
        <Skeleton h={320} radius="lg" aria-hidden />
      ) : (
        <Panel title={t('overlap.title')}>
          <Stack gap="lg">
            {shown.length === 2 ? (
              <OverlapCircles segments={shown} overlap={overlap.data} />
            ) : (
              <OverlapBars segments={shown} overlap={overlap.data} />
            )}
            <OverlapTable segments={shown} overlap={overlap.data} />
          </Stack>
        </Panel>
      )}
    </Stack>
  );
}
