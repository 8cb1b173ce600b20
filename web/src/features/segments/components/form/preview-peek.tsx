import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import type { Preview } from '../../model/use-preview.ts';
import classes from './segment-form.module.css';

/**
 * The count alone, shown while the preview itself is out of sight. Only the preview is announced to
 * screen readers.
 */
export function PreviewPeek({ preview: { count, isStale } }: { preview: Preview }) {
  const { t } = useTranslation('segments');
  const language = useLanguage();
  if (!count) return null;
  return (
    <span className={classes.peek} data-stale={isStale || undefined} aria-hidden>
      {!count.exact && `${t('preview.atLeast')} `}
      <b>{formatNumber(count.count, language)}</b> {t('preview.clients', { count: count.count })}
    </span>
  );
}
