import type { Cell } from '@clientele/domain/import-export/cell';
import { joinList } from '@clientele/domain/import-export/list-text';
import { type SplitName, splitFullName } from '@clientele/domain/import-export/split-name';
import { fileProblem } from './file-problem.ts';
import { checkRow, withoutTrailingBlanks } from './table-limits.ts';
import type { TableRow } from './table-row.ts';
import { CardLines, type CardProperty } from './vcard-lines.ts';

/** Column names of a card's row, as imports know them. */
export const VCARD_COLUMNS = [
  'Nom de famille',
  'Prénom',
  'Société',
  'E-mail',
  'Autres e-mails',
  'Téléphone',
  'Autres téléphones',
  'Date de naissance',
  'Adresse',
  'Complément d’adresse',
  'Code postal',
  'Ville',
  'Pays',
  'Étiquettes',
  'Type',
  'Note',
  'Site web',
  'Fonction',
  'Identifiant externe',
  'Numéro',
] as const;

/** Most properties of one card; no real card has as many. */
const PROPERTIES_MAXIMUM = 1_000;

/** The cards of a file as rows, numbered from 1. */
export async function* vcardRows(texts: AsyncIterable<string>): AsyncGenerator<TableRow[]> {
  const lines = new CardLines();
  const reader = new CardReader();
  for await (const text of texts) {
    const rows = lines.add(text).flatMap((property) => reader.take(property));
    if (rows.length > 0) yield rows;
  }
  const rows = lines.end().flatMap((property) => reader.take(property));
  if (rows.length > 0) yield rows;
  reader.end();
}

class CardReader {
  #card: CardProperty[] = [];
  #depth = 0;
  #row = 0;

  /**
   * Takes a property.
   * @returns the row of a card that it completes. A card nested in another belongs to somebody else
   * and is ignored.
   */
  take(property: CardProperty): TableRow[] {
    const { name, value } = property;
    if (name === 'BEGIN' && /^vcard\s*$/i.test(value)) {
      this.#depth += 1;
      if (this.#depth === 1) this.#card = [];
      return [];
    }
    if (name !== 'END' || !/^vcard\s*$/i.test(value)) {
      if (this.#depth === 1) this.#card.push(property);
      if (this.#card.length > PROPERTIES_MAXIMUM) {
        throw fileProblem('file.record_unreadable', { row: this.#row + 1 });
      }
      return [];
    }
    this.#depth = Math.max(0, this.#depth - 1);
    if (this.#depth > 0) return [];
    this.#row += 1;
    const cells = withoutTrailingBlanks(cellsOf(this.#card));
    this.#card = [];
    checkRow(this.#row, cells);
    return cells.length === 0 ? [] : [{ row: this.#row, cells }];
  }

  /** @throws ProblemError when the file ends within a card. */
  end(): void {
    if (this.#depth > 0) throw fileProblem('file.damaged');
  }
}

function cellsOf(card: readonly CardProperty[]): Cell[] {
  const texts = (name: string) =>
    card.filter((property) => property.name === name).map(({ value }) => unescaped(value).trim());
  const first = (name: string) => texts(name).find(Boolean) ?? null;
  const emails = preferred(card, 'EMAIL').map(({ value }) => unescaped(value).trim());
  const phones = phonesOf(card);
  const [, extended, street = '', city, , postalCode, country] = addressOf(card);
  const [line1 = '', ...more] = street.split('\n');
  const company = partsOf(card, 'ORG')[0] || null;
  const contacts = [company, ...emails, ...phones, first('X-CLIENTELE-NUMBER')];
  const { lastName, firstName } = nameOf(card, contacts);
  const isCompany =
    /^company$/i.test(first('X-ABSHOWAS') ?? '') || /^org/i.test(first('KIND') ?? '');
  const uid = first('UID');
  return [
    lastName,
    firstName,
    company,
    emails[0] ?? null,
    emails.length > 1 ? joinList(emails.slice(1)) : null,
    phones[0] ?? null,
    phones.length > 1 ? joinList(phones.slice(1)) : null,
    birthDateOf(card),
    line1 || null,
    [extended, ...more].filter(Boolean).join(', ') || null,
    postalCode || null,
    city || null,
    country || null,
    tagsOf(card),
    isCompany ? 'Société' : null,
    first('NOTE'),
    first('URL'),
    first('TITLE'),
    // The id in cards that we exported is the client number, not an external id.
    uid?.startsWith('clientele-') ? null : uid,
    first('X-CLIENTELE-NUMBER'),
  ];
}

/**
 * First and last name from the name's parts, or else from the full name, unless that only repeats
 * one of the `contacts`.
 */
function nameOf(card: readonly CardProperty[], contacts: readonly (string | null)[]): SplitName {
  const [lastName = '', givenNames = '', additional = ''] = partsOf(card, 'N');
  const firstName = [givenNames, additional].filter(Boolean).join(' ');
  if (lastName !== '' || firstName !== '') {
    return { lastName: lastName || null, firstName: firstName || null };
  }
  const fullName = unescaped(card.find(({ name }) => name === 'FN')?.value ?? '').trim();
  return contacts.includes(fullName)
    ? splitFullName('', 'firstLast')
    : splitFullName(fullName, 'firstLast');
}

/** The properties of a name, those marked as preferred first. */
function preferred(card: readonly CardProperty[], name: string): CardProperty[] {
  const all = card.filter((property) => property.name === name && property.value.trim() !== '');
  const isPreferred = ({ types }: CardProperty) => types.includes('PREF');
  return [...all.filter(isPreferred), ...all.filter((property) => !isPreferred(property))];
}

function phonesOf(card: readonly CardProperty[]): string[] {
  const phones = preferred(card, 'TEL').filter(
    ({ types }) => !types.some((type) => /FAX|PAGER/.test(type)),
  );
  const marked = phones.some(({ types }) => types.includes('PREF'));
  const isMobile = ({ types }: CardProperty) =>
    types.some((type) => /CELL|MOBILE|IPHONE/.test(type));
  const ordered = marked
    ? phones
    : [...phones.filter(isMobile), ...phones.filter((phone) => !isMobile(phone))];
  return ordered.map(({ value }) => unescaped(value).replace(/^tel:/i, '').trim());
}

/** The preferred address, or else the one at home, or else the first. */
function addressOf(card: readonly CardProperty[]): string[] {
  const all = preferred(card, 'ADR').filter(({ value }) => /[^;\s]/.test(value));
  const chosen =
    all.find(({ types }) => types.includes('PREF')) ??
    all.find(({ types }) => types.includes('HOME')) ??
    all[0];
  return chosen ? split(chosen.value, ';') : [];
}

/** The birth date; null for a birthday without year, for which Apple writes 1604. */
function birthDateOf(card: readonly CardProperty[]): string | null {
  const text = card.find(({ name }) => name === 'BDAY')?.value.trim() ?? '';
  const match = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(text);
  if (!match || match[1] === '1604') return /^-|^1604|^$/.test(text) ? null : text;
  return `${match[1]}-${match[2]}-${match[3]}`;
}

function tagsOf(card: readonly CardProperty[]): string | null {
  const tags = card
    .filter(({ name }) => name === 'CATEGORIES')
    .flatMap(({ value }) => split(value, ','))
    .filter((tag) => tag !== '' && !/^mycontacts$/i.test(tag));
  return tags.length === 0 ? null : joinList(tags);
}

function partsOf(card: readonly CardProperty[], name: string): string[] {
  const property = card.find((candidate) => candidate.name === name);
  return property ? split(property.value, ';') : [];
}

/** Splits at separators that are not escaped. */
function split(value: string, separator: ';' | ','): string[] {
  const parts = [''];
  for (let at = 0; at < value.length; at += 1) {
    const sign = value[at] as string;
    if (sign === '\\') {
      parts[parts.length - 1] += sign + (value[at + 1] ?? '');
      at += 1;
    } else if (sign === separator) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => unescaped(part).trim());
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}
