import type { LocalizedText, MemberField } from '@clientele/contracts/custom-fields/custom-field';
import type { ExportEntity } from '@clientele/contracts/import-export/export-job';
import { canReveal } from '../custom-fields/field-access.ts';
import { customPath, localized } from '../custom-fields/field-types.ts';
import { CLIENT_LABELS, type ClientColumnKey } from './client-labels.ts';
import { foldHeader } from './header-match.ts';
import { RECORD_LABELS, type RecordColumnKey } from './record-labels.ts';

/**
 * The kind of a column's cells: workbooks write numbers and dates as such, JSON lists as arrays.
 */
export type ColumnKind =
  | 'text'
  | 'number'
  | 'money'
  | 'percent'
  | 'date'
  | 'moment'
  | 'boolean'
  | 'list';

export interface ExportColumn {
  /**
   * The key in export definitions: `lastName`, `address.city`, `stats.lifetimeValue`,
   * `custom.skin`.
   */
  key: string;
  kind: ColumnKind;
  label: LocalizedText;
  /** The custom field of a column `custom.<key>`; null for others. */
  field: MemberField | null;
}

const CLIENT_COLUMNS: readonly (readonly [ClientColumnKey, ColumnKind])[] = [
  ['number', 'text'],
  ['displayName', 'text'],
  ['kind', 'text'],
  ['status', 'text'],
  ['lastName', 'text'],
  ['firstName', 'text'],
  ['companyName', 'text'],
  ['email', 'text'],
  ['phone', 'text'],
  ['otherEmails', 'list'],
  ['otherPhones', 'list'],
  ['birthDate', 'date'],
  ['address.line1', 'text'],
  ['address.line2', 'text'],
  ['address.postalCode', 'text'],
  ['address.city', 'text'],
  ['address.country', 'text'],
  ['language', 'text'],
  ['tags', 'list'],
  ['source', 'text'],
  ['externalId', 'text'],
  ['assignedTo', 'text'],
  ['preferredChannel', 'text'],
  ['nextAction', 'text'],
  ['nextActionOn', 'date'],
  ['nextActionFor', 'text'],
  ['consents.email', 'text'],
  ['consents.sms', 'text'],
  ['consents.phone', 'text'],
  ['consents.post', 'text'],
  ['stats.lifetimeValue', 'money'],
  ['stats.purchaseCount', 'number'],
  ['stats.averageBasket', 'money'],
  ['stats.completedAppointments', 'number'],
  ['stats.noShows', 'number'],
  ['stats.noShowRate', 'number'],
  ['stats.visitCount', 'number'],
  ['stats.firstVisitAt', 'date'],
  ['stats.lastVisitAt', 'date'],
  ['stats.visitFrequency', 'number'],
  ['stats.expectedVisitAt', 'date'],
  ['stats.lastInteractionAt', 'moment'],
  ['stats.lastInboundAt', 'moment'],
  ['lifecycle', 'text'],
  ['createdAt', 'moment'],
  ['updatedAt', 'moment'],
];

const RECORD_COLUMNS: Readonly<
  Record<Exclude<ExportEntity, 'clients'>, readonly (readonly [RecordColumnKey, ColumnKind])[]>
> = {
  appointments: [
    ['client.number', 'text'],
    ['client.displayName', 'text'],
    ['startsAt', 'moment'],
    ['endsAt', 'moment'],
    ['status', 'text'],
    ['service', 'text'],
    ['memberId', 'text'],
    ['note', 'text'],
    ['externalId', 'text'],
    ['id', 'text'],
    ['createdAt', 'moment'],
    ['updatedAt', 'moment'],
  ],
  purchases: [
    ['client.number', 'text'],
    ['client.displayName', 'text'],
    ['paidAt', 'moment'],
    ['amount', 'money'],
    ['currency', 'text'],
    ['lines', 'text'],
    ['channel', 'text'],
    ['memberId', 'text'],
    ['reference', 'text'],
    ['refundedAmount', 'money'],
    ['refundedAt', 'moment'],
    ['externalId', 'text'],
    ['id', 'text'],
    ['createdAt', 'moment'],
    ['updatedAt', 'moment'],
  ],
  interactions: [
    ['client.number', 'text'],
    ['client.displayName', 'text'],
    ['at', 'moment'],
    ['type', 'text'],
    ['channel', 'text'],
    ['direction', 'text'],
    ['title', 'text'],
    ['text', 'text'],
    ['amount', 'money'],
    ['status', 'text'],
    ['memberId', 'text'],
    ['by', 'text'],
    ['id', 'text'],
    ['createdAt', 'moment'],
    ['updatedAt', 'moment'],
  ],
  auditEntries: [
    ['at', 'moment'],
    ['by', 'text'],
    ['entity', 'text'],
    ['entityId', 'text'],
    ['action', 'text'],
    ['source', 'text'],
    ['changes', 'text'],
    ['id', 'text'],
  ],
};

const FIELD_KINDS: Partial<Record<MemberField['type'], ColumnKind>> = {
  number: 'number',
  rating: 'number',
  percent: 'percent',
  money: 'money',
  date: 'date',
  dateTime: 'moment',
  boolean: 'boolean',
  multiChoice: 'list',
};

/**
 * The columns of an entity that may be exported; of custom fields, those whose values the member
 * may see.
 */
export function exportColumns(
  entity: ExportEntity,
  fields: readonly MemberField[],
): ExportColumn[] {
  if (entity !== 'clients') {
    return RECORD_COLUMNS[entity].map(([key, kind]) => plain(key, kind, RECORD_LABELS[key]));
  }
  const standard = CLIENT_COLUMNS.map(([key, kind]) => plain(key, kind, CLIENT_LABELS[key]));
  const standardNames = namesOf(Object.values(CLIENT_LABELS));
  const shown = fields.filter(canReveal);
  const custom = shown.map((field): ExportColumn => {
    const otherNames = namesOf(shown.filter((other) => other !== field).map(({ label }) => label));
    const isTaken = [...namesOf([field.label])].some(
      (name) => standardNames.has(name) || otherNames.has(name),
    );
    return {
      key: customPath(field.key),
      kind: FIELD_KINDS[field.type] ?? 'text',
      label: isTaken ? withKey(field) : field.label,
      field,
    };
  });
  return [...standard, ...custom];
}

function plain(key: string, kind: ColumnKind, label: LocalizedText): ExportColumn {
  return { key, kind, label, field: null };
}

/** Adds the key to a label that another column has too, so that imports recognise the column. */
function withKey({ key, label }: MemberField): LocalizedText {
  const named = (text: string) => `${text} [${customPath(key)}]`.trim();
  return { fr: named(localized(label, 'fr')), en: named(localized(label, 'en')) };
}

function namesOf(labels: readonly LocalizedText[]): Set<string> {
  return new Set(labels.flatMap(({ fr, en }) => [fr, en].filter(Boolean).map(foldHeader)));
}
