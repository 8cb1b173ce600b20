import type { ImportEntity } from '@clientele/contracts/import-export/import-settings';
import { paragraphsOf } from '../interactions/note-text.ts';
import { calendarDateOf } from '../time/calendar.ts';
import { momentAt } from '../time/zoned-time.ts';
import type { CellIssue, RecordRow, RowContext } from './file-row.ts';

/** The values of a row by target, and the column of each. */
export interface SaidRecord {
  values: Record<string, unknown>;
  columns: Record<string, number | null>;
}

type Made = Pick<RecordRow, 'record' | 'externalId'>;
type Maker = (row: SaidRecord, context: RowContext, issues: CellIssue[]) => Made;

/** Length of an appointment in minutes when the file gives none. */
const APPOINTMENT_MINUTES_DEFAULT = 60;
const MINUTE_MILLISECONDS = 60_000;

/** Makes the create input of each entity from the values of a row. */
export const RECORD_MAKERS: Readonly<Record<Exclude<ImportEntity, 'clients'>, Maker>> = {
  appointments: (row, context, issues) => {
    const { values } = row;
    const startsAt = momentOf(row, 'startsAt', context);
    if (startsAt === null) missing('startsAt', row, issues);
    const minutes = Number(values.durationMinutes ?? APPOINTMENT_MINUTES_DEFAULT);
    const endsAt =
      (values.endsAt as string | undefined) ??
      (startsAt && new Date(Date.parse(startsAt) + minutes * MINUTE_MILLISECONDS).toISOString());
    const externalId = textOf(values.externalId);
    return {
      externalId,
      record: {
        startsAt,
        endsAt,
        status: values.status ?? statusOf(startsAt, context),
        service: textOf(values.service),
        memberId: textOf(values.memberId),
        note: textOf(values.note),
        externalId,
      },
    };
  },
  purchases: (row, context, issues) => {
    const { values } = row;
    const paidAt = momentOf(row, 'paidAt', context);
    if (paidAt === null) missing('paidAt', row, issues);
    const amount = (values.amount as number | undefined) ?? null;
    if (amount === null) missing('amount', row, issues);
    const label = textOf(values.label);
    const externalId = textOf(values.externalId);
    return {
      externalId,
      record: {
        paidAt,
        currency: context.currency,
        amount,
        lines: label === null || amount === null ? [] : [{ label, quantity: 1, amount }],
        channel: values.channel ?? 'inPerson',
        memberId: textOf(values.memberId),
        reference: textOf(values.reference),
        refundedAmount: values.refundedAmount ?? 0,
        refundedAt: null,
        externalId,
      },
    };
  },
  notes: (row, context, issues) => {
    const { values } = row;
    const body = paragraphsOf(textOf(values.text));
    if (body === null) missing('text', row, issues);
    const at = momentOf(row, 'at', context);
    return {
      externalId: textOf(values.externalId),
      record: { type: values.type ?? 'note', ...(at !== null && { at }), body },
    };
  },
};

/**
 * The moment of a target, from its own column or from a date and a time column; the start of the
 * day without a time.
 */
function momentOf({ values }: SaidRecord, target: string, context: RowContext): string | null {
  const moment = values[target] as string | undefined;
  const time = values.time as string | undefined;
  const date = (values.date as string | undefined) ?? null;
  if (moment !== undefined && time === undefined) return moment;
  const day = moment === undefined ? date : calendarDateOf(new Date(moment), context.timeZone);
  return day === null ? null : momentAt(day, time ?? '00:00', context.timeZone).toISOString();
}

/** The status of an appointment without one: past days count as completed. */
function statusOf(startsAt: string | null, { timeZone, today }: RowContext): string {
  if (startsAt === null) return 'planned';
  return calendarDateOf(new Date(startsAt), timeZone) < today ? 'completed' : 'planned';
}

/** Adds the issue of a missing value, unless its cell has an issue already. */
function missing(path: string, { columns }: SaidRecord, issues: CellIssue[]): void {
  const related = path === 'startsAt' || path === 'paidAt' ? [path, 'date', 'time'] : [path];
  if (issues.some((issue) => related.includes(issue.path))) return;
  issues.push({ path, code: 'field.required', column: columns[path] ?? null });
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
