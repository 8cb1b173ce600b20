import type { SegmentDay } from '@clientele/contracts/segments/segment-analytics';
import { useTranslation } from 'react-i18next';
import { formatDate, formatNumber, formatShortDate } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { areaUnder, lineThrough, niceMaximum, pointsOf } from '../../model/chart-scale.ts';
import classes from './segment-analytics.module.css';

const SIZE = { width: 720, height: 180 };
const LEFT = 48;
const BOTTOM = 24;

/** Chart of the segment's size at the end of each day. */
export function SizeChart({ days }: { days: SegmentDay[] }) {
  const { t } = useTranslation('segments');
  const language = useLanguage();
  const sizes = days.map(({ size }) => size);
  const maximum = niceMaximum(sizes);
  const points = pointsOf(sizes, SIZE, { least: 0, greatest: maximum });
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  return (
    <svg
      role="img"
      aria-label={t('analytics.sizeSummary', {
        from: formatNumber(first.size, language),
        to: formatNumber(last.size, language),
        day: formatDate(first.day, language),
      })}
      className={classes.chart}
      viewBox={`${-LEFT} -10 ${SIZE.width + LEFT + 10} ${SIZE.height + BOTTOM + 10}`}
    >
      {[0, maximum / 2, maximum].map((value) => {
        const y = SIZE.height * (1 - value / maximum);
        return (
          <g key={value}>
            <line x1={0} x2={SIZE.width} y1={y} y2={y} className={classes.rule} />
            <text x={-10} y={y + 4} textAnchor="end">
              {formatNumber(value, language)}
            </text>
          </g>
        );
      })}
      <path d={areaUnder(points, SIZE.height)} className={classes.area} />
      <path d={lineThrough(points)} className={classes.line} />
      <text x={0} y={SIZE.height + 20}>
        {formatShortDate(first.day, language)}
      </text>
      <text x={SIZE.width} y={SIZE.height + 20} textAnchor="end">
        {formatShortDate(last.day, language)}
      </text>
    </svg>
  );
}
