/** Clocks of tills go wrong, and days begin earlier elsewhere; more than that is a mistake. */
const AHEAD_MILLISECONDS_MAXIMUM = 24 * 3_600_000;

/** Whether a moment lies too far ahead of `now` for something that is said to have happened. */
export function isTooFarAhead(moment: Date, now: Date): boolean {
  return moment.getTime() > now.getTime() + AHEAD_MILLISECONDS_MAXIMUM;
}
