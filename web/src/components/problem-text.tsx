import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../lib/connection.ts';
import { asProblem, isOutage, wordProblem } from '../lib/problem.ts';
import { useLanguage } from '../lib/use-language.ts';
import { useSecondsLeft } from '../lib/use-seconds-left.ts';

/**
 * Says what went wrong and what to do. Where the server said how long to wait, the seconds count
 * down.
 */
export function ProblemText({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const connection = useConnection();
  const { code, details } = asProblem(error);
  const secondsLeft = useSecondsLeft(details.retryAfter ?? 0);
  if (code === 'rate_limit.exceeded' && details.retryAfter) {
    if (secondsLeft === 0) return t('connection.now');
    // Screen readers announce the text once, with the initial waiting time; the countdown is only
    // visible.
    return (
      <>
        <span aria-hidden>{t('connection.wait', { count: secondsLeft })}</span>
        <VisuallyHidden>{t('connection.wait', { count: details.retryAfter })}</VisuallyHidden>
      </>
    );
  }
  if (isOutage(error) && connection === 'offline') return t('connection.offlineSave');
  return wordProblem(error, language);
}
