import type { FieldChange } from '@clientele/contracts/audit';
import { plainTextOf } from '../interactions/note-text.ts';
import type { Cell } from './cell.ts';
import type { CellOf, CellPlanner, ExportContext } from './cell-planner.ts';
import { CHOICE_WORDS } from './choice-words.ts';
import { memberName } from './client-cells.ts';
import type { ExportColumn } from './export-columns.ts';
import type { ExportText } from './export-text.ts';
import type {
  ExportableAppointment,
  ExportableAuditEntry,
  ExportableInteraction,
  ExportablePurchase,
} from './exportable.ts';

/** The cell of a column for an appointment. */
export const appointmentCell: CellPlanner<ExportableAppointment> = (column, text, context) => {
  if (column.key === 'status') {
    const word = text.option(CHOICE_WORDS.appointmentStatus);
    return ({ status }) => word(status);
  }
  return ofClient(column.key, context) ?? plainCell(column, text, context);
};

/** The cell of a column for a purchase. */
export const purchaseCell: CellPlanner<ExportablePurchase> = (column, text, context) => {
  switch (column.key) {
    case 'channel': {
      const word = text.option(CHOICE_WORDS.purchaseChannel);
      return ({ channel }) => word(channel);
    }
    case 'amount':
      return ({ amount, currency }) => text.money(amount, currency);
    case 'refundedAmount':
      return ({ refundedAmount, currency }) => text.money(refundedAmount, currency);
    case 'lines':
      return ({ lines }) => linesText(lines);
    default:
      return ofClient(column.key, context) ?? plainCell(column, text, context);
  }
};

/** The cell of a column for a timeline entry. */
export const interactionCell: CellPlanner<ExportableInteraction> = (column, text, context) => {
  const words = {
    type: CHOICE_WORDS.interactionType,
    channel: CHOICE_WORDS.interactionChannel,
    direction: CHOICE_WORDS.direction,
  };
  switch (column.key) {
    case 'type':
    case 'channel':
    case 'direction': {
      const key = column.key;
      const word = text.option(words[key]);
      return (entry) => (entry[key] === null ? null : word(entry[key]));
    }
    case 'text':
      return ({ body, purchase }) => plainTextOf(body) || linesText(purchase?.lines ?? []);
    case 'amount':
      return ({ purchase }) =>
        purchase ? text.money(purchase.amount - purchase.refundedAmount, purchase.currency) : null;
    case 'status': {
      const word = text.option(CHOICE_WORDS.appointmentStatus);
      return ({ appointment }) => (appointment ? word(appointment.status) : null);
    }
    case 'by':
      return ({ by }) => by.name;
    default:
      return ofClient(column.key, context) ?? plainCell(column, text, context);
  }
};

/** The cell of a column for an audit entry. */
export const auditEntryCell: CellPlanner<ExportableAuditEntry> = (column, text, context) => {
  if (column.key === 'by') return ({ by }) => by.name;
  if (column.key === 'changes') return ({ changes }) => changes.map(changeText).join('\n') || null;
  return plainCell(column, text, context);
};

function ofClient<Item extends { clientId: string }>(
  key: string,
  { clients }: ExportContext,
): CellOf<Item> | null {
  if (key === 'client.number') return ({ clientId }) => clients.get(clientId)?.number ?? null;
  if (key !== 'client.displayName') return null;
  return ({ clientId }) => clients.get(clientId)?.displayName ?? null;
}

function plainCell<Item extends object>(
  { key, kind }: ExportColumn,
  text: ExportText,
  { members, format }: ExportContext,
): CellOf<Item> {
  const storedValueOf = (record: Item) => (record as Record<string, unknown>)[key] ?? null;
  if (kind === 'moment') return (record) => text.moment(storedValueOf(record) as Date | null);
  if (key === 'memberId') {
    return (record) => memberName(storedValueOf(record) as string | null, members, format);
  }
  return (record) => storedValueOf(record) as Cell;
}

function linesText(lines: readonly { label: string; quantity: number }[]): Cell {
  const texts = lines.map(({ label, quantity }) =>
    quantity === 1 ? label : `${quantity} × ${label}`,
  );
  return texts.join(', ') || null;
}

function changeText({ field, before, after, masked }: FieldChange): string {
  return masked ? `${field}: •••` : `${field}: ${shown(before)} → ${shown(after)}`;
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '∅';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
