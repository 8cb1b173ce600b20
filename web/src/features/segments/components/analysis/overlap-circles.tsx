import type { SegmentOverlap } from '@clientele/contracts/segments/segment-analytics';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { circlesFor } from '../../model/circles.ts';
import { sizeOf } from '../../model/overlap.ts';
import classes from './overlap.module.css';

export interface OverlapPictureProps {
  segments: { id: string; name: string }[];
  overlap: SegmentOverlap;
}

const RADIUS = 100;
const MARGIN = 10;
const HEIGHT = 2 * (RADIUS + MARGIN);

/**
 * Two overlapping circles: their areas show the sizes of two segments, the overlap how many clients
 * they share.
 */
export function OverlapCircles({ segments, overlap }: OverlapPictureProps) {
  const { t } = useTranslation('segments');
  const language = useLanguage();
  const ids = segments.map(({ id }) => id);
  const [size = 0, otherSize = 0] = ids.map((id) => sizeOf(overlap, [id]));
  const shared = sizeOf(overlap, ids);
  const { radii, distance } = circlesFor(size, otherSize, shared);
  const [left, right] = [radii[0] * RADIUS, radii[1] * RADIUS];
  const apart = distance * RADIUS;
  // One circle may contain the other, so each edge is taken from the circle that reaches further.
  const start = Math.min(-left, apart - right);
  const end = Math.max(left, apart + right);
  const number = (value: number) => formatNumber(value, language);
  const [name = '', otherName = ''] = segments.map((segment) => segment.name);
  return (
    <figure className={classes.figure}>
      <svg
        role="img"
        aria-label={t('overlap.summary', {
          one: name,
          other: otherName,
          shared: number(shared),
        })}
        className={classes.circles}
        viewBox={`${start - MARGIN} ${-HEIGHT / 2} ${end - start + 2 * MARGIN} ${HEIGHT}`}
      >
        <circle cx={0} cy={0} r={left} data-of="0" />
        <circle cx={apart} cy={0} r={right} data-of="1" />
      </svg>
      <figcaption className={classes.caption}>
        <span data-of="0">
          {name} <b>{number(size)}</b>
        </span>
        <span data-of="both">
          {t('overlap.both')} <b>{number(shared)}</b>
        </span>
        <span data-of="1">
          {otherName} <b>{number(otherSize)}</b>
        </span>
      </figcaption>
    </figure>
  );
}
