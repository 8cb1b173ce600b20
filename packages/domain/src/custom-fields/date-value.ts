import { calendarDateOf, isCalendarDate } from '../time/calendar.ts';
import type { FieldDefinition, ValueContext } from './field-types.ts';
import { accept, refuse, type ValueResult } from './value-result.ts';

const MOMENT_PATTERN =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** A calendar date that exists, within the field's bounds. */
export function normalizeDate(field: FieldDefinition, text: string): ValueResult {
  const date = text.trim();
  if (!isCalendarDate(date)) return refuse('date.invalid');
  return withinDates(field, date, date);
}

/** A moment in UTC, to the millisecond; the bounds are days in the organisation's time zone. */
export function normalizeMoment(
  field: FieldDefinition,
  text: string,
  { timeZone }: ValueContext,
): ValueResult {
  const match = MOMENT_PATTERN.exec(text.trim());
  const time = match && isCalendarDate(match[1] as string) ? Date.parse(match[0]) : Number.NaN;
  if (Number.isNaN(time)) return refuse('moment.invalid');
  const moment = new Date(time).toISOString();
  // An offset may move the first and last hours out of the years 0001 to 9999.
  if (!MOMENT_PATTERN.test(moment) || moment < '0001') return refuse('moment.invalid');
  return withinDates(field, calendarDateOf(new Date(time), timeZone), moment);
}

function withinDates(field: FieldDefinition, date: string, value: string): ValueResult {
  const { minimum, maximum } = field;
  if (typeof minimum === 'string' && date < minimum) return refuse('date.too_early', { minimum });
  if (typeof maximum === 'string' && date > maximum) return refuse('date.too_late', { maximum });
  return accept(value);
}
