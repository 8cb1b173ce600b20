import type { ReactNode } from 'react';
import classes from './status-pill.module.css';

/** `plain` is neither good nor bad; `outline` is for what has not happened yet. */
export type StatusTone = 'good' | 'bad' | 'warn' | 'busy' | 'plain' | 'outline';

/**
 * The status of something as a word. The colour is never the only sign: the word carries the
 * meaning.
 */
export function StatusPill(props: { tone: StatusTone; struck?: boolean; children: ReactNode }) {
  return (
    <span className={classes.pill} data-tone={props.tone} data-struck={props.struck || undefined}>
      {props.children}
    </span>
  );
}
