import { Alert, Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../lib/problem.ts';
import { ProblemText } from './problem-text.tsx';

/**
 * Alert that says what went wrong and what to do; for a fault of the service, also the number to
 * quote to support.
 */
export function ProblemAlert(props: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const { requestId, expected } = asProblem(props.error);
  return (
    <Alert
      role="alert"
      color="red"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('errors.title')}
      styles={{ title: { color: 'var(--bad)' }, icon: { color: 'var(--bad)' } }}
    >
      <Text size="sm">
        <ProblemText error={props.error} />
      </Text>
      {requestId && !expected && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('errors.request', { requestId })}
        </Text>
      )}
      {props.onRetry && (
        <Button size="xs" variant="default" mt="sm" onClick={props.onRetry}>
          {t('retry')}
        </Button>
      )}
    </Alert>
  );
}
