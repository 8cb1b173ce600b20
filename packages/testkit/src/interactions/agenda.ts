import { addDays, calendarDateOf } from '@clientele/domain/time/calendar';
import { momentAt } from '@clientele/domain/time/zoned-time';
import type { Random } from '../random.ts';
import type { HistoryOptions } from './generated-history.ts';

export const MINUTE_MILLISECONDS = 60_000;
/** The salon is open from nine to seven, Tuesday to Saturday. */
const OPENING_MINUTE = 9 * 60;
const CLOSING_MINUTE = 19 * 60;
const STEP_MINUTES = 15;
const CLOSED_WEEKDAYS = [0, 1];

/** The period of a history, and the organisation's time zone. */
export class Agenda {
  readonly today: string;
  readonly firstDay: string;
  readonly timeZone: string;

  constructor({ createdAt, now, timeZone }: HistoryOptions) {
    this.timeZone = timeZone;
    this.today = calendarDateOf(now, timeZone);
    this.firstDay = calendarDateOf(createdAt, timeZone);
  }

  /** The moment `minute` minutes after midnight, local time. */
  at(day: string, minute: number): Date {
    const [hours, minutes] = [Math.floor(minute / 60), minute % 60];
    return momentAt(day, [hours, minutes].map(twoDigits).join(':'), this.timeZone);
  }
}

/** The day itself, or the next one on which the salon is open. */
export function openDay(day: string): string {
  return CLOSED_WEEKDAYS.includes(weekdayOf(day)) ? openDay(addDays(day, 1)) : day;
}

/** Weekday of a date; 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/**
 * The minute at which an appointment of this length begins: on a quarter of an hour near the wished
 * one, within opening hours.
 */
export function openingSlot(random: Random, minutes: number, wished: number): number {
  const near = wished + STEP_MINUTES * random.integer(-4, 4);
  return withinOpening(Math.round(near / STEP_MINUTES) * STEP_MINUTES, minutes);
}

export function withinOpening(minute: number, minutes: number): number {
  return Math.max(OPENING_MINUTE, Math.min(minute, CLOSING_MINUTE - minutes));
}

/** A random quarter of an hour within opening hours. */
export function anySlot(random: Random): number {
  const steps = (CLOSING_MINUTE - OPENING_MINUTE) / STEP_MINUTES;
  return OPENING_MINUTE + STEP_MINUTES * random.integer(0, steps - 4);
}

export function plusMinutes(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * MINUTE_MILLISECONDS);
}

/** The last of some moments. */
export function latest(...moments: Date[]): Date {
  return new Date(Math.max(...moments.map((moment) => moment.getTime())));
}
/** The first of some moments. */
export function earliest(...moments: Date[]): Date {
  return new Date(Math.min(...moments.map((moment) => moment.getTime())));
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
