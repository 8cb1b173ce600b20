import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { regionsOf } from '../../model/overlap.ts';
import classes from './overlap.module.css';
import type { OverlapPictureProps } from './overlap-circles.tsx';

const COLUMN = 44;
const ROW = 30;
const HEIGHT = 150;
const TOP = 24;

/**
 * A bar for each combination of segments that has clients, the tallest first; the dots below it
 * mark the segments of the combination. Readable with three or four segments, where circles no
 * longer are.
 */
export function OverlapBars({ segments, overlap }: OverlapPictureProps) {
  const { t } = useTranslation('segments');
  const language = useLanguage();
  const regions = regionsOf(overlap).filter(({ size }) => size > 0);
  const greatest = Math.max(1, ...regions.map(({ size }) => size));
  const width = Math.max(1, regions.length) * COLUMN;
  const rowAt = (at: number) => HEIGHT + 26 + at * ROW;
  return (
    <div className={classes.upset}>
      <ul className={classes.rows} style={{ paddingTop: TOP + HEIGHT + 26 - ROW / 2 }}>
        {segments.map(({ id, name }) => (
          <li key={id} style={{ height: ROW }} title={name}>
            {name}
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways can be scrolled by keyboard */}
      <section className={classes.scroller} tabIndex={0} aria-label={t('overlap.picture')}>
        <svg
          role="img"
          aria-label={t('overlap.barsSummary', { count: regions.length })}
          width={width}
          height={TOP + rowAt(segments.length) - ROW / 2}
          viewBox={`0 ${-TOP} ${width} ${TOP + rowAt(segments.length) - ROW / 2}`}
        >
          {regions.map(({ ids, size }, column) => {
            const x = column * COLUMN + COLUMN / 2;
            const barHeight = Math.max(2, (HEIGHT * size) / greatest);
            const rows = segments.flatMap(({ id }, at) => (ids.includes(id) ? [at] : []));
            return (
              <g key={ids.join()}>
                <text x={x} y={HEIGHT - barHeight - 7} textAnchor="middle">
                  {formatNumber(size, language)}
                </text>
                <rect
                  x={x - 13}
                  y={HEIGHT - barHeight}
                  width={26}
                  height={barHeight}
                  rx={4}
                  className={classes.regionBar}
                  data-shared={ids.length > 1}
                />
                <line
                  x1={x}
                  x2={x}
                  y1={rowAt(rows[0] ?? 0)}
                  y2={rowAt(rows.at(-1) ?? 0)}
                  className={classes.link}
                />
                {segments.map(({ id }, at) => (
                  <circle
                    key={id}
                    cx={x}
                    cy={rowAt(at)}
                    r={7}
                    className={classes.dot}
                    data-in={ids.includes(id)}
                  />
                ))}
              </g>
            );
          })}
        </svg>
      </section>
    </div>
  );
}
