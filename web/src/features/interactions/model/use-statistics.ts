import type { ClientStats } from '@clientele/contracts/clients/client-stats';
import { addDays, calendarDateOf } from '@clientele/domain/time/calendar';
import { useTranslation } from 'react-i18next';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import {
  formatDate,
  formatDay,
  formatDaysAway,
  formatMoney,
  formatNumber,
  formatPercent,
  formatTime,
} from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { type TimelineState, timelineAddress } from './timeline-state.ts';

/**
 * A worded number of the statistics, and a link to the events behind it; null where there are none.
 */
export interface Statistic {
  key: string;
  label: string;
  value: string;
  hint?: string | undefined;
  tone?: 'warn' | 'soft' | undefined;
  address: string | null;
}

const WEEKS_FROM_DAYS = 14;
const MONTHS_FROM_DAYS = 60;
const MONTH_DAYS = 30.44;

/** A client's statistics in words: the most important ones first, and the others. */
export function useStatistics(stats: ClientStats): { main: Statistic[]; more: Statistic[] } {
  const { t } = useTranslation('interactions');
  const language = useLanguage();
  const { currency, timeZone } = useCurrentOrganization().organization;
  const today = calendarDateOf(new Date(), timeZone);
  const money = (minor: number) => formatMoney(minor, currency, language);
  const number = (count: number) => formatNumber(count, language);
  const events = (part: Partial<TimelineState>) => timelineAddress(part);
  const dayOf = (moment: string) => calendarDateOf(new Date(moment), timeZone);
  const onDay = (day: string, part: Partial<TimelineState> = {}) =>
    events({ ...part, from: day, to: day });
  const { purchaseCount, visitCount } = stats;
  const purchases = purchaseCount > 0 ? events({ counted: 'purchases' }) : null;
  const visits = visitCount > 0 ? events({ counted: 'visits' }) : null;
  const next = stats.nextAppointmentAt;
  const rhythm = () => {
    const days = stats.visitFrequency;
    if (days === null) return null;
    if (days === 1) return t('stats.everyDay');
    if (days === 7) return t('stats.everyWeek');
    if (days < WEEKS_FROM_DAYS) return t('stats.everyDays', { count: days });
    if (days < MONTHS_FROM_DAYS) return t('stats.everyWeeks', { count: Math.round(days / 7) });
    return t('stats.everyMonths', { count: Math.round(days / MONTH_DAYS) });
  };
  const worded = rhythm();
  const late = stats.overdueDays;
  const visitsIn = (days: 30 | 90 | 365): Statistic => {
    const count = stats[`visits${days}`];
    const period = { from: addDays(today, 1 - days), to: today };
    return {
      key: `visits${days}`,
      label: t('stats.visitsIn', { days }),
      value: number(count),
      address: count > 0 ? events({ counted: 'visits', ...period }) : null,
    };
  };
  const expectedHint = () => {
    if (stats.expectedVisitAt === null) return t('stats.noRhythmHint');
    if (late === null) return formatDaysAway(stats.expectedVisitAt, today, language);
    return next ? t('stats.lateBooked') : t('stats.late', { count: late });
  };
  const main: Statistic[] = [
    {
      key: 'lifetimeValue',
      label: t('stats.lifetimeValue'),
      value: money(stats.lifetimeValue),
      hint: t('stats.purchases', { count: purchaseCount, shown: number(purchaseCount) }),
      address: purchases,
    },
    {
      key: 'lastVisit',
      label: t('stats.lastVisit'),
      value: stats.lastVisitAt
        ? formatDaysAway(stats.lastVisitAt, today, language)
        : t('stats.never'),
      hint: stats.lastVisitAt ? formatDay(stats.lastVisitAt, language, today, 'short') : undefined,
      tone: stats.lastVisitAt ? undefined : 'soft',
      address: stats.lastVisitAt && onDay(stats.lastVisitAt, { counted: 'visits' }),
    },
    {
      key: 'rhythm',
      label: t('stats.rhythm'),
      value: worded ?? t('stats.noRhythm'),
      tone: worded ? undefined : 'soft',
      address: visits,
    },
    {
      key: 'expected',
      label: t('stats.expected'),
      value: stats.expectedVisitAt
        ? formatDay(stats.expectedVisitAt, language, today, 'short')
        : t('stats.none'),
      hint: expectedHint(),
      tone: stats.expectedVisitAt === null ? 'soft' : late !== null && !next ? 'warn' : undefined,
      address: visits,
    },
    {
      key: 'nextAppointment',
      label: t('stats.nextAppointment'),
      value: next ? formatDay(dayOf(next), language, today, 'short') : t('stats.noAppointment'),
      hint: next
        ? `${formatTime(next, language, timeZone)}, ${formatDaysAway(dayOf(next), today, language)}`
        : undefined,
      tone: next ? undefined : 'soft',
      address: next && onDay(dayOf(next), { types: ['appointment'] }),
    },
  ];
  const more: Statistic[] = [
    {
      key: 'purchaseCount',
      label: t('stats.purchaseCount'),
      value: number(purchaseCount),
      address: purchases,
    },
    {
      key: 'averageBasket',
      label: t('stats.averageBasket'),
      value: stats.averageBasket === null ? t('stats.none') : money(stats.averageBasket),
      address: stats.averageBasket === null ? null : purchases,
    },
    {
      key: 'noShowRate',
      label: t('stats.noShowRate'),
      value:
        stats.noShowRate === null ? t('stats.none') : formatPercent(stats.noShowRate, language),
      tone: stats.noShows > 0 ? undefined : 'soft',
      address: stats.noShows > 0 ? events({ counted: 'noShows' }) : null,
    },
    {
      key: 'lastInbound',
      label: t('stats.lastInbound'),
      value: stats.lastInboundAt
        ? formatDaysAway(dayOf(stats.lastInboundAt), today, language)
        : t('stats.never'),
      address: stats.lastInboundAt && onDay(dayOf(stats.lastInboundAt), { counted: 'inbound' }),
    },
    {
      key: 'lastInteraction',
      label: t('stats.lastInteraction'),
      value: stats.lastInteractionAt
        ? formatDaysAway(dayOf(stats.lastInteractionAt), today, language)
        : t('stats.never'),
      address: stats.lastInteractionAt && onDay(dayOf(stats.lastInteractionAt)),
    },
    {
      key: 'visitCount',
      label: t('stats.visits'),
      value: number(visitCount),
      address: visits,
    },
    visitsIn(30),
    visitsIn(90),
    visitsIn(365),
    {
      key: 'firstVisit',
      label: t('stats.firstVisit'),
      value: stats.firstVisitAt ? formatDate(stats.firstVisitAt, language) : t('stats.never'),
      address: stats.firstVisitAt && onDay(stats.firstVisitAt, { counted: 'visits' }),
    },
  ];
  return { main, more };
}
