import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../lib/connection.ts';
import { asProblem, isOutage, wordProblem } from '../lib/problem.ts';
import { useLanguage } from '../lib/use-language.ts';
import { useSecondsLeft } from '../lib/use-seconds-left.ts';

/** What happened and what to do; how long to wait counts down where the server said so. */
export function ProblemText({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const connection = useConnection();
  const { code, details } = asProblem(error);
  const left = useSecondsLeft(details.retryAfter ?? 0);
  if (code === 'rate_limit.exceeded' && details.retryAfter) {
    if (left === 0) return t('connection.now');
    // Heard once, with the time at first; the seconds that pass are only seen.
    return (
      <>
        <span aria-hidden>{t('connection.wait', { count: left })}</span>
        <VisuallyHidden>{t('connection.wait', { count: details.retryAfter })}</VisuallyHidden>
      </>
    );
  }
  if (isOutage(error) && connection === 'offline') return t('connection.offlineSave');
  return wordProblem(error, language);
}
