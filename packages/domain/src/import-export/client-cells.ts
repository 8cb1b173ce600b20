import type { Address } from '@clientele/contracts/address';
import type { CommunicationChannel } from '@clientele/contracts/communication-channel';
import type { MemberField } from '@clientele/contracts/custom-fields/custom-field';
import type { CustomValue } from '@clientele/contracts/custom-fields/custom-value';
import { isEmptyValue } from '../custom-fields/custom-value.ts';
import { joinAddress } from './address-text.ts';
import type { Cell } from './cell.ts';
import type { CellOf, CellPlanner, ExportContext } from './cell-planner.ts';
import { CHOICE_WORDS } from './choice-words.ts';
import type { ExportColumn } from './export-columns.ts';
import type { ExportText } from './export-text.ts';
import type { ExportableClient } from './exportable.ts';

type ClientCell = CellOf<ExportableClient>;

const CHOICES = ['kind', 'status', 'preferredChannel', 'lifecycle'] as const;

/** The cell of a column for a client. */
export const clientCell: CellPlanner<ExportableClient> = (column, text, context) => {
  const [group = '', part] = column.key.split('.');
  if (column.field) return customCell(column.field, text, context);
  if (part === undefined) return ownCell(column.key, text, context);
  if (group === 'address') return addressCell(part as keyof Address, text);
  if (group === 'consents') return consentCell(part as CommunicationChannel, text, context);
  return statsCell(part as keyof ExportableClient['stats'], column, text, context);
};

function ownCell(key: string, text: ExportText, { members, format }: ExportContext): ClientCell {
  const choice = CHOICES.find((candidate) => candidate === key);
  if (choice) {
    const word = text.option(CHOICE_WORDS[choice]);
    return (client) => (client[choice] === null ? null : word(client[choice]));
  }
  switch (key) {
    case 'phone':
      return (client) => text.phone(client.phone, client.address.country);
    case 'otherPhones':
      return ({ otherPhones, address }) =>
        text.list(otherPhones.map((phone) => text.phone(phone, address.country) ?? phone));
    case 'otherEmails':
      return (client) => text.list(client.otherEmails);
    case 'tags':
      return (client) => text.list(client.tags);
    case 'language':
      return (client) => text.speech(client.language);
    case 'assignedTo':
    case 'nextActionFor':
      return (client) => memberName(client[key], members, format);
    case 'createdAt':
    case 'updatedAt':
      return (client) => text.moment(client[key]);
    default:
      return (client) => (client[key as 'firstName'] ?? null) as Cell;
  }
}

/** The name of a member; their id in formats for software. Members who left have no name here. */
export function memberName(
  id: string | null,
  members: ReadonlyMap<string, string>,
  format: ExportContext['format'],
): Cell {
  if (id === null) return null;
  return format === 'json' || format === 'ndjson' ? id : (members.get(id) ?? null);
}

function addressCell(part: keyof Address, text: ExportText): ClientCell {
  if (part === 'country') return (client) => text.country(client.address.country);
  return (client) => client.address[part] ?? null;
}

function consentCell(
  channel: CommunicationChannel,
  text: ExportText,
  { format }: ExportContext,
): ClientCell {
  const isData = format === 'json' || format === 'ndjson';
  return (client) => {
    const state = client.consents[channel] ?? 'unknown';
    if (isData) return state;
    return state === 'unknown' ? null : text.boolean(state === 'granted');
  };
}

function statsCell(
  key: keyof ExportableClient['stats'],
  { kind }: ExportColumn,
  text: ExportText,
  { currency }: ExportContext,
): ClientCell {
  if (kind === 'money') return (client) => text.money(client.stats[key] as number | null, currency);
  if (kind === 'moment') return (client) => text.moment(client.stats[key] as Date | null);
  return (client) => (client.stats[key] ?? null) as Cell;
}

function customCell(field: MemberField, text: ExportText, context: ExportContext): ClientCell {
  const cell = valueCell(field, text, context);
  return (client) => {
    const value = client.custom[field.key] ?? null;
    return value === null || isEmptyValue(value) ? null : cell(value);
  };
}

function valueCell(
  field: MemberField,
  text: ExportText,
  { currency }: ExportContext,
): (value: CustomValue) => Cell {
  switch (field.type) {
    case 'money':
      return (value) => text.money(Number(value), field.currency ?? currency);
    case 'boolean':
      return (value) => text.boolean(value === true);
    case 'dateTime':
      return (value) => text.moment(String(value));
    case 'phone':
      return (value) => text.phone(String(value));
    case 'address':
      return (value) => joinAddress(value as Partial<Address>);
    case 'choice': {
      const word = text.option(optionsOf(field));
      return (value) => word(String(value));
    }
    case 'multiChoice': {
      const word = text.option(optionsOf(field));
      return (value) => text.list((value as string[]).map(word));
    }
    default:
      return (value) => value as Cell;
  }
}

/** Options in the order in which imports search: those on offer first. */
function optionsOf(field: MemberField) {
  return [...field.options]
    .sort((left, right) => Number(left.retired) - Number(right.retired))
    .map(({ key, label }) => ({ key, labels: [label.fr, label.en] }));
}
