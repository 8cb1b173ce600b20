/**
 * Reads a date as people type it, day first: `31/12/1980`, `31.12.80`, `31 12 1980`, `31121980`,
 * or ISO `1980-12-31`. Two-digit years lie in the hundred years up to `yearsAhead` from `today`.
 * Returns `YYYY-MM-DD`, or null when no such date exists.
 */
export function parseLocalDate(text: string, today: string, yearsAhead = 0): string | null {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  if (iso) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local =
    /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4}|\d{2})$/.exec(trimmed) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(trimmed);
  if (!local) return null;
  const year = fullYear(local[3] as string, Number(today.slice(0, 4)) + yearsAhead);
  return calendarDate(year, Number(local[2]), Number(local[1]));
}

function fullYear(digits: string, latest: number): number {
  if (digits.length === 4) return Number(digits);
  const century = Math.floor(latest / 100) * 100;
  const year = century + Number(digits);
  return year > latest ? year - 100 : year;
}

function calendarDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  // `Date` turns 31 February into a day of March: the month tells whether the date exists.
  const exists = year >= 1000 && date.getUTCMonth() === month - 1;
  return exists ? date.toISOString().slice(0, 10) : null;
}
