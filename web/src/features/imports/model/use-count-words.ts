import type { OutcomeCounts } from '@clientele/contracts/import-export/import-job';
import type { ImportEntity } from '@clientele/contracts/import-export/import-settings';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/use-language.ts';

/**
 * Words counts as a sentence: "412 clients seront créés, 35 mis à jour, 12 lignes laissées de
 * côté."
 */
export function useCountWords() {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const countOptions = (count: number) => ({ count, shown: formatNumber(count, language) });
  const sentence = (parts: string[]) => {
    const text = new Intl.ListFormat(language, { type: 'conjunction' }).format(parts);
    return `${text.charAt(0).toLocaleUpperCase(language)}${text.slice(1)}.`;
  };
  const leftOut = ({ unchanged, duplicate, rejected }: OutcomeCounts) =>
    unchanged + duplicate + rejected;
  return {
    planned: (counts: OutcomeCounts, entity: ImportEntity): string =>
      sentence([
        ...(onlyUpdates(counts)
          ? [t('counted.onlyUpdate', countOptions(counts.updated))]
          : [
              t(`counted.willCreate.${entity}`, countOptions(counts.created)),
              ...(counts.updated > 0
                ? [t('counted.willUpdate', countOptions(counts.updated))]
                : []),
            ]),
        ...(leftOut(counts) > 0 ? [t('counted.leftOut', countOptions(leftOut(counts)))] : []),
      ]),
    done: (counts: OutcomeCounts, entity: ImportEntity): string =>
      sentence([
        ...(onlyUpdates(counts)
          ? [t('counted.onlyUpdated', countOptions(counts.updated))]
          : [
              t(`counted.created.${entity}`, countOptions(counts.created)),
              ...(counts.updated > 0 ? [t('counted.updated', countOptions(counts.updated))] : []),
            ]),
        ...(leftOut(counts) > 0 ? [t('counted.leftOut', countOptions(leftOut(counts)))] : []),
      ]),
    undone: (undo: { removed: number; restored: number; kept: number }): string =>
      sentence([
        t('counted.removed', countOptions(undo.removed)),
        ...(undo.restored > 0 ? [t('counted.restored', countOptions(undo.restored))] : []),
        ...(undo.kept > 0 ? [t('counted.kept', countOptions(undo.kept))] : []),
      ]),
  };
}

function onlyUpdates({ created, updated }: OutcomeCounts): boolean {
  return created === 0 && updated > 0;
}
