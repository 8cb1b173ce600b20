import type { ImportReading } from '@clientele/contracts/import-export/import-reading';
import { currencyDecimals } from '../custom-fields/number-value.ts';
import { foldText } from '../text/fold.ts';
import { splitAddress } from './address-text.ts';
import { type Cell, cellText, isBlankCell } from './cell.ts';
import { type CellResult, isPlaceholder, NOTHING, said, unreadable } from './cell-result.ts';
import { ChoiceIndex } from './choice-words.ts';
import type { RowContext } from './file-row.ts';
import type { ImportTarget } from './import-target.ts';
import { splitList } from './list-text.ts';
import { memberReader } from './member-index.ts';
import { countryCodeOf, languageCodeOf } from './place-names.ts';
import { readEmailsCell, readPhonesCell } from './read-contact-cell.ts';
import { readDateCell } from './read-date-cell.ts';
import { readNumberCell } from './read-number-cell.ts';
import { readMinutesCell, readMomentCell, readTimeCell } from './read-time-cell.ts';
import { consentReader, yesOrNoReader } from './yes-or-no.ts';

/** Reads a cell. `country` is that of the row's address; null when the row names none. */
export type CellReader = (cell: Cell, country: string | null) => CellResult<unknown>;

/** The reader for the cells of a target, made once for a file. */
export function cellReader(
  target: ImportTarget,
  reading: ImportReading,
  context: RowContext,
): CellReader {
  const dates = {
    order: reading.dateOrder,
    today: context.today,
    past: target.target.endsWith('birthDate'),
  };
  switch (target.kind) {
    case 'text':
    case 'longText':
    case 'fullName':
    case 'url':
      return (cell) => said(cellText(cell));
    case 'identifier':
    case 'clientLink':
      return (cell) => said(cellText(cell).trim());
    case 'clientNumber':
      return (cell) => said(clientNumberOf(cellText(cell)));
    case 'email':
      return target.field ? single(readEmailsCell, 'email.invalid') : readEmailsCell;
    case 'phone':
      return target.field
        ? single((cell) => readPhonesCell(cell, [reading.country]), 'phone.invalid')
        : (cell, country) => readPhonesCell(cell, countriesOf(country, reading.country));
    case 'date':
      return (cell) => readDateCell(cell, dates);
    case 'time':
      return readTimeCell;
    case 'moment':
      return (cell) => readMomentCell(cell, dates, context.timeZone);
    case 'minutes':
      return readMinutesCell;
    case 'number':
    case 'percent':
      return (cell) => readNumberCell(cell, reading.decimalMark);
    case 'rating':
      return (cell) => readNumberCell(starsOf(cell), reading.decimalMark);
    case 'money':
      return moneyReader(reading, target.field ? target.field.currency : context.currency);
    case 'boolean':
      return yesOrNoReader(reading);
    case 'consent':
      return consentReader(reading);
    case 'choice':
      return textReader(choiceReader(target));
    case 'choices':
      return textReader(choicesReader(target));
    case 'tags':
      return textReader((text) => said(tagsOf(text)));
    case 'country':
      return textReader((text) => {
        const code = countryCodeOf(text);
        return code === null ? unreadable('country.invalid', text) : said(code);
      });
    case 'language':
      return textReader((text) => {
        const code = languageCodeOf(text);
        return code === null ? unreadable('language.invalid', text) : said(code);
      });
    case 'postalCode':
      return (cell, country) => said(postalCodeOf(cellText(cell), country ?? reading.country));
    case 'member':
      return textReader(memberReader(context.members));
    case 'address':
      return (cell) => said(splitAddress(cellText(cell)));
  }
}

/** For fields with one value: two values in a cell are an issue, and neither is dropped. */
function single(
  read: (cell: Cell) => CellResult<string[]>,
  code: 'email.invalid' | 'phone.invalid',
): CellReader {
  return (cell) => {
    const result = read(cell);
    if (!result.ok || result.value === null) return result;
    const [first, ...more] = result.value;
    return more.length > 0 || first === undefined ? { ok: false, code } : said(first);
  };
}

/** The countries in which a phone number is tried: the client's own, then the organisation's. */
function countriesOf(own: string | null, home: string): string[] {
  return own === null || own === home ? [home] : [own, home];
}

/**
 * A reader of text cells; placeholders such as "n/a" count as empty unless the target has such a
 * word.
 */
function textReader(read: (text: string) => CellResult<unknown>): CellReader {
  return (cell) => {
    if (isBlankCell(cell)) return NOTHING;
    const text = cellText(cell);
    const result = read(text);
    return !result.ok && isPlaceholder(text) ? NOTHING : result;
  };
}

function choiceReader(target: ImportTarget): (text: string) => CellResult<string> {
  const index = new ChoiceIndex(target.options);
  return (text) => index.read(text);
}

function choicesReader(target: ImportTarget): (text: string) => CellResult<string[]> {
  const index = new ChoiceIndex(target.options);
  return (text) => {
    const keys: string[] = [];
    for (const item of splitList(text)) {
      const key = index.find(item);
      if (key !== null) keys.push(key);
      else {
        // The name of an option may contain a comma, so the whole text is tried first.
        const whole = index.find(text);
        return whole === null ? unreadable('import.choice_unknown', item) : said([whole]);
      }
    }
    return said(keys);
  };
}

/**
 * Reads amounts, in major units in files, into whole minor units; fractions of a minor unit are
 * refused.
 */
function moneyReader(reading: ImportReading, currency: string | null): CellReader {
  const decimals = currencyDecimals(currency);
  return (cell) => {
    const result = readNumberCell(cell, reading.decimalMark);
    if (!result.ok || result.value === null) return result;
    const amount = Number((result.value * 10 ** decimals).toFixed(6));
    return Number.isInteger(amount)
      ? said(amount === 0 ? 0 : amount)
      : { ok: false, code: 'number.too_many_decimals', values: { maximum: decimals } };
  };
}

/** A client number `C-000123`, also from `c123` and 123. */
export function clientNumberOf(text: string): string {
  const trimmed = text.trim().toUpperCase();
  const digits = /^(?:C[\s-]*)?0*(\d{1,12})$/.exec(trimmed)?.[1];
  return digits === undefined ? trimmed : `C-${digits.padStart(6, '0')}`;
}

/** Restores the leading zero that spreadsheets remove from French postal codes such as `01000`. */
function postalCodeOf(text: string, country: string): string {
  const code = text.trim();
  return country === 'FR' && /^\d{4}$/.test(code) ? `0${code}` : code;
}

/**
 * Reads tags. Google writes `* myContacts ::: Family`; groups that start with a star are its own
 * and left out.
 */
function tagsOf(text: string): string[] {
  const isGoogle = text.includes(':::') || text.startsWith('* ');
  if (!isGoogle || text.includes('"')) return splitList(text);
  const labels = text.split(':::').map((label) => label.trim());
  return labels.filter((label) => label !== '' && !label.startsWith('* '));
}

/** "4/5" is 4, "★★★" is 3. */
function starsOf(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell;
  const part = /^\s*(\d+)\s*\/\s*\d+\s*$/.exec(cell)?.[1];
  if (part !== undefined) return Number(part);
  const stars = [...cell].filter((sign) => sign === '★' || sign === '⭐').length;
  return stars > 0 && foldText(cell) === '' ? stars : cell;
}
