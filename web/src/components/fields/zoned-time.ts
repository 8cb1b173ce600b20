/** What clocks of a time zone show at a moment: `YYYY-MM-DD` and `HH:MM`. */
export function clockAt(moment: string, timeZone: string): { date: string; time: string } | null {
  const at = new Date(moment);
  if (!/^\d{4}-\d{2}-\d{2}T/.test(moment) || Number.isNaN(at.getTime())) return null;
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}

/**
 * The moment, ISO 8601 in UTC, at which clocks of a time zone show this. Where clocks skip an hour,
 * the one after; where they show it twice, the first. Null when there is no such date or time.
 */
export function momentAt(date: string, time: string, timeZone: string): string | null {
  const wished = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(wished)) return null;
  const offsetAt = (moment: number) => {
    const clock = clockAt(new Date(moment).toISOString(), timeZone);
    return clock ? Date.parse(`${clock.date}T${clock.time}:00Z`) - moment : 0;
  };
  const DAY = 86_400_000;
  // The offsets of the day before and after are the only two that can be meant.
  const candidates = [wished - offsetAt(wished - DAY), wished - offsetAt(wished + DAY)];
  const shown = candidates.filter((moment) => moment + offsetAt(moment) === wished);
  const moment = shown.length > 0 ? Math.min(...shown) : Math.max(...candidates);
  return new Date(moment).toISOString();
}
