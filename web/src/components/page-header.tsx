import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './page-header.module.css';

/** Title on the left, the page's main actions on the right. */
export function PageHeader(props: { title: string; intro?: ReactNode; children?: ReactNode }) {
  return (
    <header className={classes.root}>
      <div className={classes.text}>
        <Title order={1}>{props.title}</Title>
        {props.intro && (
          <Text c="dimmed" mt={2}>
            {props.intro}
          </Text>
        )}
      </div>
      {props.children && <div className={classes.actions}>{props.children}</div>}
    </header>
  );
}
