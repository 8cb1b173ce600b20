import type { Condition } from '@clientele/contracts/conditions/condition';
import type { ShownGroup } from '@clientele/contracts/segments/segment';
import { clauseOf, type SentenceWords, sentenceOf } from '@clientele/domain/segments/sentence';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/use-language.ts';
import { useFilterFields } from './use-filter-fields.ts';
import { wordOperand } from './word-operand.ts';

export type ConditionWords = (condition: Condition) => string;

/** Returns a function that words criteria as one sentence in the reader's language. */
export function useSentence(): (tree: ShownGroup) => string {
  const words = useSentenceWords();
  return useCallback((tree) => `${sentenceOf(tree, words)}.`, [words]);
}

/** Returns a function that words a single condition, for lists of conditions. */
export function useConditionWords(): ConditionWords {
  const words = useSentenceWords();
  return useCallback((condition) => clauseOf(condition, words), [words]);
}

function useSentenceWords(): SentenceWords {
  const fields = useFilterFields();
  const { t } = useTranslation('conditions');
  const language = useLanguage();
  return useMemo(() => {
    const byKey = new Map(fields.map((field) => [field.key, field]));
    const operandWords = {
      language,
      answer: (yes: boolean) => t(yes ? 'yes' : 'no'),
      unknown: t('unknownValue'),
    };
    return {
      language,
      fieldOf: (key) => {
        const field = byKey.get(key);
        if (!field) return null;
        const valueLabel = (value: unknown) => wordOperand(field, value, operandWords);
        return { label: field.label, type: field.type, valueLabel };
      },
    };
  }, [fields, language, t]);
}
