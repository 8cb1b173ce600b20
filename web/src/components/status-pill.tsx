import type { ReactNode } from 'react';
import classes from './status-pill.module.css';

/** `plain` says nothing of good or bad; `outline` is for what is yet to come. */
export type StatusTone = 'good' | 'bad' | 'warn' | 'busy' | 'plain' | 'outline';

/** How something stands, in a word. The tone is never the only sign: the word says it too. */
export function StatusPill(props: { tone: StatusTone; struck?: boolean; children: ReactNode }) {
  return (
    <span className={classes.pill} data-tone={props.tone} data-struck={props.struck || undefined}>
      {props.children}
    </span>
  );
}
