/** A point in the units of the chart's `viewBox`. */
export interface Point {
  x: number;
  y: number;
}

/**
 * Places values as points from the left to the right edge; `least` is at the bottom of the picture,
 * `greatest` at the top.
 */
export function pointsOf(
  values: readonly number[],
  size: { width: number; height: number },
  range: { least: number; greatest: number },
): Point[] {
  const { least, greatest } = range;
  const step = values.length > 1 ? size.width / (values.length - 1) : 0;
  return values.map((value, at) => ({
    x: round(at * step),
    y: round(size.height * (1 - (value - least) / Math.max(1, greatest - least))),
  }));
}

/** The SVG path of a line through the points. */
export function lineThrough(points: readonly Point[]): string {
  return points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}

/** The SVG path of the area between a line and the bottom. */
export function areaUnder(points: readonly Point[], height: number): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return '';
  return `${lineThrough(points)}L${last.x} ${height}L${first.x} ${height}Z`;
}

/** A round number at or above the greatest value (and at least 4), where an axis ends. */
export function niceMaximum(values: readonly number[]): number {
  const greatest = Math.max(4, ...values);
  const unit = 10 ** Math.floor(Math.log10(greatest));
  const step = [1, 2, 2.5, 4, 5, 10].find((factor) => factor * unit >= greatest) ?? 10;
  return step * unit;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
