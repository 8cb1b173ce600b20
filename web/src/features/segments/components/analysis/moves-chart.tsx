import type { SegmentDay } from '@clientele/contracts/segments/segment-analytics';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import classes from './segment-analytics.module.css';

const WIDTH = 720;
const HALF = 44;
const LEFT = 48;

/** Chart of the clients who entered (above the line) and left (below it), day by day. */
export function MovesChart({ days }: { days: SegmentDay[] }) {
  const { t } = useTranslation('segments');
  const language = useLanguage();
  const sum = (key: 'entered' | 'left') => days.reduce((total, day) => total + day[key], 0);
  const [entered, left] = [sum('entered'), sum('left')];
  const greatest = Math.max(1, ...days.flatMap((day) => [day.entered, day.left]));
  const slot = WIDTH / Math.max(1, days.length);
  const bar = Math.max(1, Math.min(14, slot * 0.7));
  const number = (count: number) => ({ count, shown: formatNumber(count, language) });
  return (
    <figure className={classes.moves}>
      <figcaption className={classes.legend}>
        <Text size="sm" span data-tone="good">
          {t('analytics.entered', number(entered))}
        </Text>
        <Text size="sm" span data-tone="bad">
          {t('analytics.left', number(left))}
        </Text>
      </figcaption>
      <svg
        aria-hidden="true"
        className={classes.chart}
        viewBox={`${-LEFT} ${-HALF - 2} ${WIDTH + LEFT + 10} ${2 * HALF + 4}`}
      >
        <line x1={0} x2={WIDTH} y1={0} y2={0} className={classes.rule} />
        {days.map((day, at) => {
          const x = at * slot + (slot - bar) / 2;
          const up = (HALF * day.entered) / greatest;
          const down = (HALF * day.left) / greatest;
          return (
            <g key={day.day}>
              {up > 0 && (
                <rect x={x} y={-up} width={bar} height={up} rx={1.5} className={classes.entered} />
              )}
              {down > 0 && (
                <rect x={x} y={0} width={bar} height={down} rx={1.5} className={classes.left} />
              )}
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
