import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

/** Shown in place of an empty list: says that there is nothing yet and what to do next. */
export function EmptyState(props: {
  title: string;
  text?: string;
  /** Level of the heading: 1 where the page has no other title. */
  order?: 1 | 2;
  children?: ReactNode;
}) {
  return (
    <div className={classes.root}>
      <svg viewBox="0 0 120 120" width="88" height="88" aria-hidden="true" className={classes.mark}>
        <path d="M84 32A38 38 0 1 0 84 88" />
        <circle cx="88" cy="60" r="10" />
      </svg>
      <Title order={props.order ?? 2} size="h3">
        {props.title}
      </Title>
      {props.text && (
        <Text c="dimmed" size="sm" maw={380}>
          {props.text}
        </Text>
      )}
      {props.children && <div className={classes.actions}>{props.children}</div>}
    </div>
  );
}
