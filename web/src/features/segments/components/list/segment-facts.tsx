import type { Segment } from '@clientele/contracts/segments/segment';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatAgo, formatNumber } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import classes from './segment-list.module.css';
import { Sparkline } from './sparkline.tsx';

/** The size of a segment and its trend; a lock where the numbers would reveal hidden values. */
export function SegmentSize({ segment }: { segment: Segment }) {
  const { t } = useTranslation('segments');
  const language = useLanguage();
  const { size } = segment;
  const trend = segment.trend ?? [];
  if (segment.hidden) {
    return (
      <span className={classes.hidden}>
        <IconLock size={16} aria-hidden />
        {t('list.hidden')}
      </span>
    );
  }
  if (size === null) return null;
  const shown = formatNumber(size, language);
  const [from, to] = [trend[0]?.size ?? 0, trend.at(-1)?.size ?? 0];
  return (
    <span className={classes.size}>
      <span>
        <b>{shown}</b> {t('preview.clients', { count: size })}
      </span>
      <Sparkline
        values={trend.map((day) => day.size)}
        label={t('list.trend', {
          from: formatNumber(from, language),
          to: formatNumber(to, language),
        })}
      />
    </span>
  );
}

/** When somebody last entered or left the segment, and where it is used. */
export function SegmentTraces({ segment }: { segment: Segment }) {
  const { t } = useTranslation('segments');
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const { lastMoveAt, usedBy } = segment;
  const ago = lastMoveAt && formatAgo(lastMoveAt, new Date(), language, organization.timeZone);
  const parts = [
    ...(ago ? [t('list.lastMove', { ago })] : []),
    ...(usedBy.length > 0
      ? [t('list.usedBy', { names: usedBy.map(({ name }) => name).join(', ') })]
      : []),
  ];
  return parts.length > 0 ? <span className={classes.traces}>{parts.join(' · ')}</span> : null;
}
