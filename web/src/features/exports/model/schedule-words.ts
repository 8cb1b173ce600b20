import type { ExportTiming } from '@clientele/contracts/import-export/export-schedule';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/use-language.ts';

/** The last day that exists in every month; a later day is treated as the last day of the month. */
const SHORTEST_MONTH = 28;

/** Returns a function that words when a schedule runs: "chaque lundi à 06:00". */
export function useScheduleWords(): (timing: ExportTiming) => string {
  const { t } = useTranslation('exports');
  const weekday = useWeekdayName();
  return ({ frequency, time, weekday: day, monthDay }) => {
    if (frequency === 'daily') return t('timing.daily', { time });
    if (frequency === 'weekly') return t('timing.weekly', { weekday: weekday(day ?? 1), time });
    const date = monthDay ?? 1;
    if (date === 31) return t('timing.monthEnd', { time });
    const words =
      date === 1 ? t('timing.monthFirst', { time }) : t('timing.monthly', { day: date, time });
    return date > SHORTEST_MONTH ? `${words} ${t('timing.orLast')}` : words;
  };
}

/** Returns a function from a weekday, counted from Monday, to its name. */
export function useWeekdayName(): (weekday: number) => string {
  const language = useLanguage();
  // 1 January 2024 was a Monday: the weekday's name is that of a day after it.
  return (weekday) =>
    new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
      new Date(Date.UTC(2024, 0, weekday)),
    );
}
