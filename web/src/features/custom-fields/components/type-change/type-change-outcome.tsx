import type { FieldJob } from '@clientele/contracts/custom-fields/field-job';
import { PROBLEM_MESSAGES } from '@clientele/contracts/problem-messages';
import { Alert, Group, Progress, ScrollArea, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';

/** The progress of checking or converting the values. */
export function TypeChangeProgress({ job }: { job: FieldJob }) {
  const { t } = useTranslation('fields');
  const language = useLanguage();
  const label = t(job.kind === 'changeType' ? 'typeChange.converting' : 'typeChange.checking');
  const number = (value: number) => formatNumber(value, language);
  return (
    <div>
      <Group justify="space-between" mb={6}>
        <Text size="sm" role="status">
          {label}
        </Text>
        {job.total > 0 && (
          <Text size="sm" c="dimmed">
            {t('typeChange.progress', { done: number(job.done), total: number(job.total) })}
          </Text>
        )}
      </Group>
      <Progress
        animated
        aria-label={label}
        value={job.total === 0 ? 5 : Math.max(5, (100 * job.done) / job.total)}
      />
      {job.kind === 'changeType' && (
        <Text size="sm" c="dimmed" mt={6}>
          {t('typeChange.inBackground')}
        </Text>
      )}
    </div>
  );
}

/** The result of the check, or of the change itself. */
export function TypeChangeOutcome({ job }: { job: FieldJob }) {
  const { t } = useTranslation('fields');
  const language = useLanguage();
  if (job.status !== 'done') {
    return (
      <Alert color="red" role="alert">
        {PROBLEM_MESSAGES[job.failureCode ?? 'internal'][language]}
      </Alert>
    );
  }
  if (job.kind === 'changeType') {
    return (
      <Group gap={6} c="var(--good)" role="status">
        <IconCheck size={18} aria-hidden />
        <Text fw={600}>{t('typeChange.done')}</Text>
      </Group>
    );
  }
  const counted = (key: 'kept' | 'lost', count: number) =>
    t(`typeChange.${key}`, { count, shown: formatNumber(count, language) });
  if (job.kept === 0 && job.lost === 0) return <Text size="sm">{t('typeChange.nothing')}</Text>;
  return (
    <div role="status">
      <Group gap={6} c="var(--good)">
        <IconCheck size={18} aria-hidden />
        <Text size="sm" fw={600}>
          {counted('kept', job.kept)}
        </Text>
      </Group>
      {job.lost > 0 && (
        <>
          <Group gap={6} c="var(--bad)" mt={4}>
            <IconAlertTriangle size={18} aria-hidden />
            <Text size="sm" fw={600}>
              {counted('lost', job.lost)}
            </Text>
          </Group>
          <Samples job={job} />
        </>
      )}
    </div>
  );
}

function Samples({ job }: { job: FieldJob }) {
  const { t } = useTranslation('fields');
  return (
    <ScrollArea.Autosize mah={220} mt="sm" viewportProps={{ tabIndex: 0 }}>
      <Table aria-label={t('typeChange.samples')} withTableBorder stickyHeader verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('typeChange.client')}</Table.Th>
            <Table.Th>{t('typeChange.value')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {job.samples.map(({ clientId, displayName, value }) => (
            <Table.Tr key={clientId}>
              <Table.Td>{displayName}</Table.Td>
              <Table.Td>{value ?? t('typeChange.hidden')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  );
}
