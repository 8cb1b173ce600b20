import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import { currencyDecimals } from '@clientele/domain/custom-fields/number-value';
import { daysBetween } from '@clientele/domain/time/calendar';

/** English is formatted as in Britain: readers in Europe expect the day first. */
const LOCALES: Record<InterfaceLanguage, string> = { fr: 'fr-FR', en: 'en-GB' };

export function formatNumber(value: number, language: InterfaceLanguage): string {
  return new Intl.NumberFormat(LOCALES[language]).format(value);
}

/** Formats with all decimals (at most 6), or with exactly `decimals` where the field sets them. */
export function formatDecimal(
  value: number,
  language: InterfaceLanguage,
  decimals: number | null = null,
): string {
  return new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? 6,
  }).format(value);
}

/** Formats a percentage: 12.5 becomes "12,5 %". */
export function formatPercent(value: number, language: InterfaceLanguage): string {
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'percent',
    maximumFractionDigits: 8,
  }).format(value / 100);
}

/** Formats an amount given in minor units (cents). */
export function formatMoney(minor: number, currency: string, language: InterfaceLanguage): string {
  return new Intl.NumberFormat(LOCALES[language], { style: 'currency', currency }).format(
    minor / 10 ** currencyDecimals(currency),
  );
}

/** The symbol of a currency, such as `€`; its code where there is none. */
export function currencySymbol(currency: string, language: InterfaceLanguage): string {
  const format = new Intl.NumberFormat(LOCALES[language], {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  });
  return format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency;
}

/** Formats a calendar date `YYYY-MM-DD` in words. */
export function formatDate(date: string, language: InterfaceLanguage): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** Formats a calendar date `YYYY-MM-DD` in digits, for columns and input fields. */
export function formatShortDate(date: string, language: InterfaceLanguage): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
}

const MOMENT_STYLES = {
  long: { dateStyle: 'long', timeStyle: 'short' },
  short: { dateStyle: 'medium' },
  digits: { dateStyle: 'short', timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Formats an ISO moment in the organisation's time zone. */
export function formatMoment(
  moment: string,
  language: InterfaceLanguage,
  timeZone: string,
  style: 'long' | 'short' | 'digits' = 'long',
): string {
  return new Intl.DateTimeFormat(LOCALES[language], { ...MOMENT_STYLES[style], timeZone }).format(
    new Date(moment),
  );
}

/** Formats the time of day of a moment, such as `14:30`, in the organisation's time zone. */
export function formatTime(moment: string, language: InterfaceLanguage, timeZone: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], { timeStyle: 'short', timeZone }).format(
    new Date(moment),
  );
}

/**
 * Formats a calendar date as a day, "mardi 3 mars"; with the year when it is not the current one.
 */
export function formatDay(
  date: string,
  language: InterfaceLanguage,
  today: string,
  weekday: 'long' | 'short' = 'long',
): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    weekday,
    day: 'numeric',
    month: weekday,
    ...(date.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }),
    timeZone: 'UTC',
  })
    .format(new Date(`${date}T00:00:00Z`))
    .replace(',', '');
}

/** Formats a month `YYYY-MM` in words: "mars 2026". */
export function formatMonth(month: string, language: InterfaceLanguage): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
}

/** Names of the months, January first. */
export function monthNames(language: InterfaceLanguage): string[] {
  const format = new Intl.DateTimeFormat(LOCALES[language], { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2024, month, 1)));
}

/** Formats a calendar date relative to today: "hier", "dans 3 jours", "il y a 2 mois". */
export function formatDaysAway(date: string, today: string, language: InterfaceLanguage): string {
  const days = daysBetween(today, date);
  const [length, unit] = DAY_STEPS.find(([, , least]) => Math.abs(days) >= least) ?? [1, 'day', 0];
  return new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' }).format(
    Math.trunc(days / length),
    unit,
  );
}

/** Length of a unit in days, the unit, and from how many days on it is used. */
const DAY_STEPS: [number, Intl.RelativeTimeFormatUnit, number][] = [
  [365, 'year', 700],
  [30.44, 'month', 60],
  [7, 'week', 14],
];

/** Formats a duration given in minutes: "45 min", "1 h 30". */
export function formatDuration(minutes: number, language: InterfaceLanguage): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const unit = (value: number, name: 'hour' | 'minute') =>
    new Intl.NumberFormat(LOCALES[language], {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
    }).format(value);
  if (hours === 0) return unit(rest, 'minute');
  return [unit(hours, 'hour'), rest > 0 && unit(rest, 'minute')].filter(Boolean).join(' ');
}

/** Formats a number of days: "42 jours". */
export function formatDays(days: number, language: InterfaceLanguage): string {
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'unit',
    unit: 'day',
    unitDisplay: 'long',
  }).format(days);
}

/** Formats the size of a file: "1,2 Mo". */
export function formatBytes(bytes: number, language: InterfaceLanguage): string {
  const mega = bytes >= 1_000_000;
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'unit',
    unit: mega ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: mega ? 1 : 0,
  }).format(mega ? bytes / 1_000_000 : Math.max(1, bytes / 1_000));
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/**
 * Formats a past moment relative to now: "il y a 5 minutes", "hier"; as a date once it is more than
 * a week ago.
 */
export function formatAgo(
  moment: string,
  now: Date,
  language: InterfaceLanguage,
  timeZone: string,
): string {
  const seconds = Math.round((new Date(moment).getTime() - now.getTime()) / 1000);
  if (seconds < -7 * 86_400) return formatMoment(moment, language, timeZone, 'short');
  const relative = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' });
  for (const [unit, length] of STEPS) {
    if (Math.abs(seconds) >= length) return relative.format(Math.trunc(seconds / length), unit);
  }
  return relative.format(0, 'second');
}

/** Whole years between a birth date and today, both `YYYY-MM-DD`. */
export function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The name of a country or language in the reader's language: "France", "Français". */
export function nameOf(
  type: 'region' | 'language',
  code: string,
  language: InterfaceLanguage,
): string {
  const name = new Intl.DisplayNames([LOCALES[language]], { type }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(LOCALES[language]) + name.slice(1);
}
