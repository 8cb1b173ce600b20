import { Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './field-editor.module.css';

/** A group of settings with a title. */
export function EditorPart(props: { title?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.part} aria-labelledby={props.title ? id : undefined}>
      {props.title && (
        <Title order={3} id={id} className={classes.partTitle}>
          {props.title}
        </Title>
      )}
      {props.children}
    </section>
  );
}
