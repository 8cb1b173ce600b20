const formats = new Map<string, Intl.DateTimeFormat>();

/** The local time of a time zone at a moment, `2026-03-29 14:30`, in the Gregorian calendar. */
export function wallTimeOf(moment: Date, timeZone: string): string {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );
  const { year = '', month, day, hour, minute, second } = parts;
  const time = second === '00' ? `${hour}:${minute}` : `${hour}:${minute}:${second}`;
  return `${year.padStart(4, '0')}-${month}-${day} ${time}`;
}

/**
 * The moment of a local date and time, `2026-03-29` and `14:30`. A time that a clock change skips
 * is taken with the offset before the change; one that occurs twice is the first.
 */
export function momentAt(date: string, time: string, timeZone: string): Date {
  const asUtc = Date.parse(`${date}T${time}Z`);
  const offsetAt = (moment: number) => shown(moment, timeZone) - moment;
  // Around a clock change only the offsets of the day before and the day after are possible.
  const before = asUtc - offsetAt(asUtc - 86_400_000);
  const after = asUtc - offsetAt(asUtc + 86_400_000);
  return new Date(
    shown(before, timeZone) === asUtc || shown(after, timeZone) !== asUtc ? before : after,
  );
}

/** The local time at a moment, read as if it were UTC. */
function shown(moment: number, timeZone: string): number {
  const wholeSeconds = Math.floor(moment / 1000) * 1000;
  const text = wallTimeOf(new Date(wholeSeconds), timeZone).replace(' ', 'T');
  return Date.parse(`${text}Z`) + (moment - wholeSeconds);
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB-u-ca-iso8601-nu-latn', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(timeZone, format);
  }
  return format;
}
