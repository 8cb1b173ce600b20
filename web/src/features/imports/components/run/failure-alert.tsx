import type { ImportJob } from '@clientele/contracts/import-export/import-job';
import { PROBLEM_MESSAGES } from '@clientele/contracts/problem-messages';
import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../lib/use-language.ts';

/** Says why a check or an import failed as a whole. */
export function FailureAlert({ job }: { job: ImportJob }) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  if (job.failureCode === null) return null;
  return (
    <Alert
      role="alert"
      color="red"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('failed')}
      styles={{ title: { color: 'var(--bad)' }, icon: { color: 'var(--bad)' } }}
    >
      <Text size="sm">{PROBLEM_MESSAGES[job.failureCode][language]}</Text>
      {job.failure && (
        <Text size="sm" mt={4}>
          {job.failure.message}
        </Text>
      )}
    </Alert>
  );
}
