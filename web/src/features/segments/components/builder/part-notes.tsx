import { Text } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react';
import { useBuilder } from '../../model/builder-context.ts';
import classes from './segment-builder.module.css';

/** Errors and warnings about a part as a whole. */
export function PartNotes({ id }: { id: string }) {
  const { errors, warnings } = useBuilder();
  const error = errors.get(id)?.whole;
  const messages = warnings.get(id) ?? [];
  return (
    <>
      {error && (
        <Text size="sm" className={classes.note} data-tone="bad">
          <IconAlertCircle size={16} aria-hidden />
          {error}
        </Text>
      )}
      {messages.map((text) => (
        <Text key={text} size="sm" className={classes.note} data-tone="warn">
          <IconAlertTriangle size={16} aria-hidden />
          {text}
        </Text>
      ))}
    </>
  );
}
