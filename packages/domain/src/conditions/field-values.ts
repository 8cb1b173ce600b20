import { calendarDateOf, isCalendarDate } from '../time/calendar.ts';
import type { FieldDescription, FieldType } from './operators.ts';
import { foldOrKeep } from './semantics.ts';
import type { Comparable } from './value-span.ts';

/** Reads a field of the record, by dotted path. Absent counts as empty. */
export type FieldReader = (path: string) => unknown;

/** What happened on a day of the organisation's calendar, as a number that adds up. */
export interface DayAmount {
  day: string;
  amount: number;
}

/** What conditions read of one record. */
export interface FieldValues {
  /** Comparable values of a field: none when it is empty, several for a list. */
  valuesOf(path: string): readonly Comparable[];
  /** Of a field that counts. */
  daysOf(path: string): readonly DayAmount[];
}

/** The values of one record; each field is read and folded once, whoever asks how often. */
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
  // What cannot be read is as if it were not there: one bad value breaks no list.
  if (type === 'date') return isCalendarDate(String(value)) ? [String(value)] : [];
  if (type === 'moment') {
    const moment = new Date(value as Date | string);
    return Number.isNaN(moment.getTime()) ? [] : [calendarDateOf(moment, timeZone)];
  }
  if (type === 'text') return [foldOrKeep(String(value))];
  return [value as Comparable];
}
