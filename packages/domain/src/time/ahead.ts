/**
 * How far in the future an event may lie: clocks of tills may be wrong, and days begin earlier
 * elsewhere. More is a mistake.
 */
const AHEAD_MILLISECONDS_MAXIMUM = 24 * 3_600_000;

/** Whether a moment is too far after `now` for an event that is said to have happened. */
export function isTooFarAhead(moment: Date, now: Date): boolean {
  return moment.getTime() > now.getTime() + AHEAD_MILLISECONDS_MAXIMUM;
}
