import type { FieldIssue } from '@clientele/contracts/field-issue';
import {
  APPOINTMENT_HOURS_MAXIMUM,
  type AppointmentStatus,
} from '@clientele/contracts/interactions/appointment';
import { isTooFarAhead } from '../time/ahead.ts';

const HOUR_MILLISECONDS = 3_600_000;

/** Issues of an appointment at the moment `now`; empty when there is none. */
export function appointmentIssues(
  appointment: { startsAt: Date; endsAt: Date; status: AppointmentStatus },
  now: Date,
): FieldIssue[] {
  const { startsAt, endsAt, status } = appointment;
  const milliseconds = endsAt.getTime() - startsAt.getTime();
  if (milliseconds <= 0) return [{ path: 'endsAt', code: 'period.reversed' }];
  const maximum = APPOINTMENT_HOURS_MAXIMUM;
  if (milliseconds > maximum * HOUR_MILLISECONDS) {
    return [{ path: 'endsAt', code: 'period.too_long', values: { maximum } }];
  }
  const hasHappened = status === 'completed' || status === 'noShow';
  return hasHappened && isTooFarAhead(startsAt, now)
    ? [{ path: 'status', code: 'date.not_yet' }]
    : [];
}
