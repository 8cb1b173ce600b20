import type { Client } from '@clientele/contracts/clients/client';
import type { SegmentExplanation } from '@clientele/contracts/segments/segment';
import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../../components/problem-alert.tsx';
import { useConditionWords } from '../../../../entities/condition/use-sentence.ts';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatMoment } from '../../../../lib/format.ts';
import { isProblem, wordProblem } from '../../../../lib/problem.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { useExplanation } from '../../api/explain-segment-client.ts';
import { usePin } from '../../model/use-pin.tsx';
import { ExplainedTree } from './explained-tree.tsx';
import classes from './explanation.module.css';

interface ExplanationProps {
  segmentId: string;
  client: Pick<Client, 'id' | 'displayName'>;
}

/** Explains whether a client is in a segment: what decided it, and which conditions are met. */
export function Explanation({ segmentId, client }: ExplanationProps) {
  const { t } = useTranslation('segments');
  const language = useLanguage();
  const { organization, can } = useCurrentOrganization();
  const conditionWords = useConditionWords();
  const query = useExplanation(organization.id, client.id, segmentId);
  if (isProblem(query.error, 'segment.hidden_conditions')) {
    return (
      <Alert color="gray" icon={<IconLock aria-hidden />}>
        {wordProblem(query.error, language)}
      </Alert>
    );
  }
  if (query.isError && !query.data) {
    return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (!query.data) {
    return (
      <Stack gap="sm" aria-hidden>
        <Skeleton h={32} />
        <Skeleton h={96} />
      </Stack>
    );
  }
  const { data } = query;
  return (
    <Stack gap="md">
      <Verdict explanation={data} />
      {data.criteria && (
        <section aria-label={t('why.conditions')}>
          <ExplainedTree node={data.criteria} conditionWords={conditionWords} />
        </section>
      )}
      {can('segments.manage') && <PinButtons explanation={data} client={client} />}
    </Stack>
  );
}

function Verdict({ explanation }: { explanation: SegmentExplanation }) {
  const { t } = useTranslation('segments');
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const { member, enteredAt, leftAt } = explanation;
  const Icon = member ? IconCircleCheck : IconCircleX;
  const at = member ? enteredAt : leftAt;
  const date = at && formatMoment(at, language, organization.timeZone, 'short');
  return (
    <div className={classes.verdict} data-member={member}>
      <Icon size={26} aria-hidden />
      <div>
        <Text fw={600}>{t(`why.${reasonOf(explanation)}`)}</Text>
        {date && (
          <Text size="sm" c="dimmed">
            {t(member ? 'members.since' : 'why.leftOn', { date })}
          </Text>
        )}
      </div>
    </div>
  );
}

/** What decided: first the client's lifecycle, then a pin by hand, then the criteria. */
function reasonOf({ lifecycleAllows, pin, member, segment }: SegmentExplanation) {
  if (!lifecycleAllows) return 'notActive';
  if (segment.kind === 'static') return member ? 'staticIn' : 'staticOut';
  if (pin !== null) return pin === 'in' ? 'pinnedIn' : 'pinnedOut';
  return member ? 'meets' : 'fails';
}

function PinButtons(props: {
  explanation: SegmentExplanation;
  client: ExplanationProps['client'];
}) {
  const { explanation, client } = props;
  const { t } = useTranslation('segments');
  const { pin: setPin, isPending } = usePin();
  const { segment, pin } = explanation;
  const isDynamic = segment.kind === 'dynamic';
  const change = (next: 'in' | 'out' | null) =>
    setPin({ segmentId: segment.id, client, pin: next, before: pin });
  const button = { size: 'sm', variant: 'default', loading: isPending } as const;
  return (
    <Group gap="xs">
      {pin !== 'in' && (
        <Button {...button} onClick={() => change('in')}>
          {t(isDynamic ? 'pins.in' : 'pins.add')}
        </Button>
      )}
      {isDynamic && pin !== 'out' && (
        <Button {...button} onClick={() => change('out')}>
          {t('pins.out')}
        </Button>
      )}
      {pin !== null && (
        <Button {...button} onClick={() => change(null)}>
          {t(isDynamic ? 'pins.remove' : 'members.remove')}
        </Button>
      )}
    </Group>
  );
}
