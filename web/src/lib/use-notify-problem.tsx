import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemText } from '../components/problem-text.tsx';
import { notifyFailure } from './notify.ts';
import { asProblem, saidOf } from './problem.ts';

const READING_MILLISECONDS = 8_000;

/**
 * Returns a handler for failed mutations: shows what happened and what to do, in the reader's
 * language.
 */
export function useNotifyProblem(): (error: unknown) => void {
  const { t } = useTranslation();
  return useCallback(
    (error) => {
      const waiting = (asProblem(error).details.retryAfter ?? 0) * 1000;
      notifyFailure(
        t('errors.notSaved'),
        saidOf(error).join(' ') || <ProblemText error={error} />,
        READING_MILLISECONDS + waiting,
      );
    },
    [t],
  );
}
