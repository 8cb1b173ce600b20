import { Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './panel.module.css';

/** A titled section of a page, framed as a card. */
export function Panel(props: {
  title?: string;
  aside?: ReactNode;
  children: ReactNode;
  flush?: boolean;
}) {
  const id = useId();
  return (
    <section className={classes.root} aria-labelledby={props.title ? id : undefined}>
      {props.title && (
        <div className={classes.head}>
          <Title order={2} id={id} size="h3">
            {props.title}
          </Title>
          {props.aside}
        </div>
      )}
      <div className={props.flush ? undefined : classes.body}>{props.children}</div>
    </section>
  );
}
