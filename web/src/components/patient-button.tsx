import { Button, type ButtonProps } from '@mantine/core';
import type { MouseEventHandler } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../lib/problem.ts';
import { useSecondsLeft } from '../lib/use-seconds-left.ts';

/**
 * A submit button that respects rate limits: after a request was refused as too many, it is
 * disabled and counts down until it works again.
 */
export function PatientButton({
  error,
  children,
  ...button
}: ButtonProps & {
  /** The error of the last attempt, if it failed. */
  error: unknown;
  type?: 'submit' | 'button';
  onClick?: MouseEventHandler<HTMLButtonElement>;
}) {
  const { t } = useTranslation();
  const wait = error ? asProblem(error).details.retryAfter : undefined;
  const secondsLeft = useSecondsLeft(wait ?? 0);
  const waiting = secondsLeft > 0;
  return (
    <Button {...button} disabled={button.disabled || waiting}>
      {waiting ? t('connection.waitShort', { count: secondsLeft }) : children}
    </Button>
  );
}
