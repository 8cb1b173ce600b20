import type { FieldIssue } from '@clientele/contracts/field-issue';
import {
  APPOINTMENT_HOURS_MAXIMUM,
  type AppointmentStatus,
} from '@clientele/contracts/interactions/appointment';

const HOUR_MILLISECONDS = 3_600_000;

/** What is wrong with the time of an appointment; empty when nothing is. */
export function appointmentIssues(appointment: { startsAt: Date; endsAt: Date }): FieldIssue[] {
  const milliseconds = appointment.endsAt.getTime() - appointment.startsAt.getTime();
  if (milliseconds <= 0) return [{ path: 'endsAt', code: 'period.reversed' }];
  const maximum = APPOINTMENT_HOURS_MAXIMUM;
  if (milliseconds > maximum * HOUR_MILLISECONDS) {
    return [{ path: 'endsAt', code: 'period.too_long', values: { maximum } }];
  }
  return [];
}

/** Whether the client is still expected, as long as the appointment lies ahead. */
export function isUpcoming(status: AppointmentStatus): boolean {
  return status === 'planned' || status === 'confirmed';
}
