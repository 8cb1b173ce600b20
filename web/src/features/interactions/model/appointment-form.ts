import type { Appointment, AppointmentStatus } from '@clientele/contracts/interactions/appointment';
import { momentAt, wallTimeOf } from '@clientele/domain/custom-fields/zoned-time';
import { isCalendarDate } from '@clientele/domain/time/calendar';
import type { AppointmentBody } from '../api/appointments.ts';

/** An appointment as its fields hold it, on the organisation's clocks. */
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

/** An hour from the next full or half hour on. */
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

/** Another start takes the end along: it lasts as long as it did. */
export function withStart(values: AppointmentValues, start: string): AppointmentValues {
  const minutes = minutesOf(values);
  return {
    ...values,
    start,
    end: minutes === null || !start ? values.end : shifted(start, minutes),
  };
}

/** How long it lasts; null where that cannot be said. */
export function minutesOf({ start, end }: Pick<AppointmentValues, 'start' | 'end'>): number | null {
  if (!start || !end) return null;
  const minutes = clockMinutes(end) - clockMinutes(start);
  return minutes > 0 ? minutes : null;
}

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

export function bodyOf(values: AppointmentValues, timeZone: string): AppointmentBody {
  const moment = (time: string) => momentAt(values.date, time, timeZone).toISOString();
  return {
    clientId: values.clientId ?? '',
    startsAt: moment(values.start),
    endsAt: moment(values.end),
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

/** The day ends at 23:59: an appointment does not run into the next one here. */
function shifted(time: string, minutes: number): string {
  const at = Math.min(clockMinutes(time) + minutes, 24 * 60 - 1);
  return [Math.floor(at / 60), at % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
