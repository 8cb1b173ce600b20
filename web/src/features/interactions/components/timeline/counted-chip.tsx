import { CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import type { TimelineState } from '../../model/timeline-state.ts';
import classes from './timeline-filters.module.css';

/**
 * Says which number of the statistics the timeline explains; removing it shows all entries again.
 */
export function CountedChip({ state, onRemove }: { state: TimelineState; onRemove: () => void }) {
  const { t } = useTranslation('interactions');
  const language = useLanguage();
  const { counted, from, to } = state;
  if (!counted) return null;
  const countedText = t(`counted.${counted}`);
  const worded =
    !from || !to
      ? countedText
      : from === to
        ? t('counted.on', { what: countedText, date: formatDate(from, language) })
        : t('counted.since', {
            what: countedText,
            from: formatDate(from, language),
            to: formatDate(to, language),
          });
  return (
    <span className={classes.counted}>
      {worded}
      <CloseButton
        size="sm"
        aria-label={t('filters.remove', { filter: worded })}
        onClick={onRemove}
      />
    </span>
  );
}
