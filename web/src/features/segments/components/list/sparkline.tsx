import { areaUnder, lineThrough, pointsOf } from '../../model/chart-scale.ts';
import classes from './segment-list.module.css';

const SIZE = { width: 96, height: 28 };
const MARGIN = 3;

/** A small line chart without a scale; `label` tells the values in words. */
export function Sparkline({ values, label }: { values: number[]; label: string }) {
  if (values.length < 2) return null;
  const points = pointsOf(values, SIZE, {
    // Starts at 0, so that a small change does not look like a collapse.
    least: 0,
    greatest: Math.max(...values),
  });
  const last = points.at(-1);
  return (
    <svg
      role="img"
      aria-label={label}
      className={classes.sparkline}
      width={SIZE.width + 2 * MARGIN}
      height={SIZE.height + 2 * MARGIN}
      viewBox={`${-MARGIN} ${-MARGIN} ${SIZE.width + 2 * MARGIN} ${SIZE.height + 2 * MARGIN}`}
    >
      <path d={areaUnder(points, SIZE.height)} className={classes.area} />
      <path d={lineThrough(points)} className={classes.line} />
      {last && <circle cx={last.x} cy={last.y} r={2.6} />}
    </svg>
  );
}
