import type { Client } from '@clientele/contracts/clients/client';
import type { ClientSegment } from '@clientele/contracts/segments/segment';
import { Select, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../../components/panel.tsx';
import { ProblemAlert } from '../../../../components/problem-alert.tsx';
import { useSegmentNames } from '../../../../entities/segment/segment-names.ts';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { useClientSegments } from '../../api/list-client-segments.ts';
import classes from './client-segments.module.css';
import { ExplanationDialog, type ExplanationSubject } from './explanation-dialog.tsx';
import { SegmentChip } from './segment-chip.tsx';

interface ClientSegmentsProps {
  client: Pick<Client, 'id' | 'displayName'>;
}

/** The segments that a client is in, was in, or is kept out of; each opens an explanation. */
export function ClientSegments({ client }: ClientSegmentsProps) {
  const { t } = useTranslation('segments');
  const { organization } = useCurrentOrganization();
  const segments = useClientSegments(organization.id, client.id);
  const [subject, setSubject] = useState<ExplanationSubject | null>(null);
  const explain = (segment: ExplanationSubject['segment']) => setSubject({ segment, client });
  const items = segments.data ?? [];
  const members = items.filter(({ member }) => member);
  const others = items.filter(({ member }) => !member);
  return (
    <Panel title={t('title')}>
      {segments.isError && !segments.data ? (
        <ProblemAlert error={segments.error} onRetry={() => void segments.refetch()} />
      ) : !segments.data ? (
        <Skeleton h={64} aria-hidden />
      ) : (
        <Stack gap="md">
          {members.length > 0 ? (
            <Chips label={t('client.in')} items={members} onExplain={explain} />
          ) : (
            <Text size="sm" c="dimmed">
              {t('client.none')}
            </Text>
          )}
          {others.length > 0 && (
            <div>
              <Text size="sm" c="dimmed" mb={6}>
                {t('client.out')}
              </Text>
              <Chips label={t('client.out')} items={others} onExplain={explain} />
            </div>
          )}
          <CheckAnother shown={items} onCheck={explain} />
        </Stack>
      )}
      <ExplanationDialog subject={subject} onClose={() => setSubject(null)} />
    </Panel>
  );
}

function Chips(props: {
  label: string;
  items: ClientSegment[];
  onExplain: (segment: ClientSegment['segment']) => void;
}) {
  return (
    <ul className={classes.chips} aria-label={props.label}>
      {props.items.map((entry) => (
        <li key={entry.segment.id}>
          <SegmentChip entry={entry} onExplain={() => props.onExplain(entry.segment)} />
        </li>
      ))}
    </ul>
  );
}

/** Select for any other segment, to see why the client is not in it. */
function CheckAnother(props: {
  shown: ClientSegment[];
  onCheck: (segment: ExplanationSubject['segment']) => void;
}) {
  const { t } = useTranslation('segments');
  const names = useSegmentNames();
  const others = names.filter(
    ({ id, hidden }) => !hidden && !props.shown.some(({ segment }) => segment.id === id),
  );
  if (others.length === 0) return null;
  return (
    <Select
      size="sm"
      maw={320}
      searchable
      aria-label={t('client.check')}
      placeholder={t('client.check')}
      data={others.map(({ id, name }) => ({ value: id, label: name }))}
      value={null}
      onChange={(id) => {
        const chosen = others.find((segment) => segment.id === id);
        if (chosen) props.onCheck(chosen);
      }}
    />
  );
}
