import type { OutcomeCounts as Counts } from '@clientele/contracts/import-export/import-job';
import { ROW_OUTCOMES, type RowOutcome } from '@clientele/contracts/import-export/import-row';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { totalOf } from '../../model/import-status.ts';
import classes from './outcome-counts.module.css';

interface OutcomeCountsProps {
  counts: Counts;
  /** The outcome whose rows are shown; null for all. */
  chosen: RowOutcome | null;
  onChoose: (outcome: RowOutcome | null) => void;
}

/** The number of rows by outcome; pressing a count shows its rows. */
export function OutcomeCounts({ counts, chosen, onChoose }: OutcomeCountsProps) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const total = totalOf(counts);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be styled away to nothing else
    <div role="group" aria-label={t('outcomes.label')} className={classes.counts}>
      {([null, ...ROW_OUTCOMES] as const).map((outcome) => (
        <button
          key={outcome ?? 'all'}
          type="button"
          className={classes.count}
          data-outcome={outcome ?? 'all'}
          aria-pressed={chosen === outcome}
          onClick={() => onChoose(outcome)}
        >
          <span className={classes.number}>
            {formatNumber(outcome ? counts[outcome] : total, language)}
          </span>{' '}
          <span className={classes.name}>
            {t(`outcomes.${outcome ?? 'all'}`, { count: outcome ? counts[outcome] : total })}
          </span>
        </button>
      ))}
    </div>
  );
}
