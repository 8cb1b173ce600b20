import type { Appointment, AppointmentStatus } from '@clientele/contracts/interactions/appointment';
import { addDays, isCalendarDate } from '@clientele/domain/time/calendar';
import { momentAt, wallTimeOf } from '@clientele/domain/time/zoned-time';
import type { AppointmentBody } from '../api/appointments.ts';

/** An appointment as the form holds it, in the organisation's time zone. */
export interface AppointmentValues {
  clientId: string | null;
  date: string;
  start: string;
  end: string;
  status: AppointmentStatus;
  service: string;
  memberId: string | null;
  note: string;
}

export type AppointmentIssue =
  | 'clientRequired'
  | 'dateRequired'
  | 'timeRequired'
  | 'endBeforeStart';

const HALF_HOUR_MILLISECONDS = 30 * 60_000;
const USUAL_MINUTES = 60;
const DAY_MINUTES = 24 * 60;
/**
 * An end before the start is taken for the next day up to this length, and for a mistake beyond it.
 */
const ACROSS_MIDNIGHT_MINUTES_MAXIMUM = 12 * 60;

/** A new appointment of one hour, starting at the next full or half hour. */
export function freshAppointment(
  clientId: string | null,
  now: Date,
  timeZone: string,
): AppointmentValues {
  const next = Math.ceil(now.getTime() / HALF_HOUR_MILLISECONDS) * HALF_HOUR_MILLISECONDS;
  const [date = '', start = ''] = wallTimeOf(new Date(next), timeZone).split(' ');
  return {
    clientId,
    date,
    start,
    end: shifted(start, USUAL_MINUTES),
    status: 'planned',
    service: '',
    memberId: null,
    note: '',
  };
}

/** The form's values for a stored appointment. */
export function valuesOf(appointment: Appointment, timeZone: string): AppointmentValues {
  const [date = '', start = ''] = wallTimeOf(new Date(appointment.startsAt), timeZone).split(' ');
  const [, end = ''] = wallTimeOf(new Date(appointment.endsAt), timeZone).split(' ');
  return {
    clientId: appointment.clientId,
    date,
    start: start.slice(0, 5),
    end: end.slice(0, 5),
    status: appointment.status,
    service: appointment.service ?? '',
    memberId: appointment.memberId,
    note: appointment.note ?? '',
  };
}

/** Changes the start; the end moves along, so that the duration stays. */
export function withStart(values: AppointmentValues, start: string): AppointmentValues {
  const minutes = minutesOf(values);
  return {
    ...values,
    start,
    end: minutes === null || !start ? values.end : shifted(start, minutes),
  };
}

/** The duration in minutes, past midnight if it ends the next day; null where there is none. */
export function minutesOf({ start, end }: Pick<AppointmentValues, 'start' | 'end'>): number | null {
  if (!start || !end) return null;
  const minutes = clockMinutes(end) - clockMinutes(start);
  if (minutes > 0) return minutes;
  const throughMidnight = minutes + DAY_MINUTES;
  return throughMidnight <= ACROSS_MIDNIGHT_MINUTES_MAXIMUM ? throughMidnight : null;
}

/** Whether the end is on the day after the start. */
export function endsNextDay(values: Pick<AppointmentValues, 'start' | 'end'>): boolean {
  return minutesOf(values) !== null && clockMinutes(values.end) < clockMinutes(values.start);
}

/** What is wrong, by field; empty when nothing is. */
export function issuesOf(
  values: AppointmentValues,
): Partial<Record<keyof AppointmentValues, AppointmentIssue>> {
  const { clientId, date, start, end } = values;
  return {
    ...(!clientId && { clientId: 'clientRequired' as const }),
    ...(!isCalendarDate(date) && { date: 'dateRequired' as const }),
    ...(!start && { start: 'timeRequired' as const }),
    ...(!end
      ? { end: 'timeRequired' as const }
      : start && minutesOf(values) === null && { end: 'endBeforeStart' as const }),
  };
}

/** The body for the API. Call it only with values that have no issues. */
export function bodyOf(values: AppointmentValues, timeZone: string): AppointmentBody {
  const { date, start, end } = values;
  const moment = (day: string, time: string) => momentAt(day, time, timeZone).toISOString();
  return {
    clientId: values.clientId ?? '',
    startsAt: moment(date, start),
    endsAt: moment(endsNextDay(values) ? addDays(date, 1) : date, end),
    status: values.status,
    service: values.service.trim() || null,
    memberId: values.memberId,
    note: values.note.trim() || null,
  };
}

function clockMinutes(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function shifted(time: string, minutes: number): string {
  const at = (clockMinutes(time) + minutes) % DAY_MINUTES;
  return [Math.floor(at / 60), at % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
