import { calendarDateOf, isCalendarDate } from '../time/calendar.ts';
import type { FieldDescription, FieldType } from './operators.ts';
import { foldOrKeep } from './semantics.ts';
import type { Comparable } from './value-span.ts';

/** Reads a field of the record by dotted path; a missing value counts as empty. */
export type FieldReader = (path: string) => unknown;

/** What happened on a calendar day of the organisation, as a number that can be added up. */
export interface DayAmount {
  day: string;
  amount: number;
}

/** The values of one record that conditions read. */
export interface FieldValues {
  /** Comparable values of a field: none when it is empty, several for a list. */
  valuesOf(path: string): readonly Comparable[];
  /** Days and amounts of a field of type `count`. */
  daysOf(path: string): readonly DayAmount[];
}

/** The values of one record. Each field is read and folded only once. */
export function fieldValues(
  read: FieldReader,
  fields: ReadonlyMap<string, FieldDescription>,
  timeZone: string,
): FieldValues {
  const knownValues = new Map<string, readonly Comparable[]>();
  const knownDays = new Map<string, readonly DayAmount[]>();
  return {
    valuesOf: (path) => {
      const cached = knownValues.get(path);
      if (cached) return cached;
      const field = fields.get(path);
      const values = field ? comparableValues(read(path), field.type, timeZone) : [];
      knownValues.set(path, values);
      return values;
    },
    daysOf: (path) => {
      const cached = knownDays.get(path);
      if (cached) return cached;
      const days = (read(path) as DayAmount[] | null | undefined) ?? [];
      knownDays.set(path, days);
      return days;
    },
  };
}

function comparableValues(value: unknown, type: FieldType, timeZone: string): Comparable[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.map((item) => foldOrKeep(String(item)));
  // An unreadable value counts as missing, so that one bad value does not break a whole list.
  if (type === 'date') return isCalendarDate(String(value)) ? [String(value)] : [];
  if (type === 'moment') {
    const moment = new Date(value as Date | string);
    return Number.isNaN(moment.getTime()) ? [] : [calendarDateOf(moment, timeZone)];
  }
  if (type === 'text') return [foldOrKeep(String(value))];
  return [value as Comparable];
}
