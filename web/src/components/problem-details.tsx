import { Alert, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { saidOf } from '../lib/problem.ts';
import { ProblemAlert } from './problem-alert.tsx';

/**
 * Shows a refused request as the list of what is wrong, where the server sent such a list; any
 * other failure is shown like everywhere else.
 */
export function ProblemDetails(props: {
  error: unknown;
  title?: string;
  /** Replaces the server's message where the page can explain the problem better. */
  message?: string | undefined;
}) {
  const { t } = useTranslation();
  const messages = props.message ? [props.message] : saidOf(props.error);
  if (messages.length === 0) {
    return <ProblemAlert error={props.error} />;
  }
  return (
    <Alert
      role="alert"
      color="red"
      icon={<IconAlertTriangle aria-hidden />}
      title={props.title ?? t('errors.notSaved')}
      styles={{ title: { color: 'var(--bad)' }, icon: { color: 'var(--bad)' } }}
    >
      {messages.length === 1 ? (
        <Text size="sm">{messages[0]}</Text>
      ) : (
        <List size="sm">
          {messages.map((message) => (
            <List.Item key={message}>{message}</List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
