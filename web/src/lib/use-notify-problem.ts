import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyFailure } from './notify.ts';
import { wordProblem } from './problem.ts';
import { useLanguage } from './use-language.ts';

/** For the `onError` of a mutation: what happened and what to do, in the reader's language. */
export function useNotifyProblem(): (error: unknown) => void {
  const { t } = useTranslation();
  const language = useLanguage();
  return useCallback(
    (error) => notifyFailure(t('errors.notSaved'), wordProblem(error, language)),
    [t, language],
  );
}
