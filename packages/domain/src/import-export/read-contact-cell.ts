import { parseEmail } from '../contact/email.ts';
import { parsePhone } from '../contact/phone.ts';
import { type Cell, isBlankCell } from './cell.ts';
import { type CellResult, isPlaceholder, NOTHING, said } from './cell-result.ts';

/** Most digits of a phone number with prefixes; E.164 allows 15. */
const PHONE_DIGITS_MAXIMUM = 17;
const PHONE_SEPARATORS = /[;,|\n]|:::|\s(?:ou|or|et|and|puis)\s|\s[/-]\s|\/(?=\s*[+0]\d)/i;
const EMAIL_SEPARATORS = /(?:[;,|\s]|:::|(?<=\s)\/(?=\s))+(?:(?:ou|or|et|and)\s+)?/i;

/** The phone numbers in a cell, E.164: several are separated by / ; , or a word. */
export function readPhonesCell(cell: Cell, countries: readonly string[]): CellResult<string[]> {
  if (isBlankCell(cell) || typeof cell === 'boolean') return NOTHING;
  const text = typeof cell === 'number' ? String(cell) : cell.trim().replace(/^'/, '');
  if (isPlaceholder(text)) return NOTHING;
  const whole = digitsOf(text) <= PHONE_DIGITS_MAXIMUM ? readPhone(text, countries) : null;
  if (whole !== null) return said([whole]);
  const parts = text.split(PHONE_SEPARATORS).filter((part) => digitsOf(part) > 0);
  const numbers = parts.map((part) => readPhone(part, countries));
  const valid = numbers.filter((number): number is string => number !== null);
  return valid.length > 0 && valid.length === numbers.length
    ? said([...new Set(valid)])
    : { ok: false, code: 'phone.invalid' };
}

/** The e-mail addresses in a cell; `Marie <marie@exemple.fr>` is one. */
export function readEmailsCell(cell: Cell): CellResult<string[]> {
  if (isBlankCell(cell)) return NOTHING;
  if (typeof cell !== 'string') return { ok: false, code: 'email.invalid' };
  const whole = parseEmail(cell);
  if (whole !== null) return said([whole]);
  if (isPlaceholder(cell)) return NOTHING;
  const bracketed = [...cell.matchAll(/<([^<>\s]+@[^<>\s]+)>/g)].map(
    ([, address]) => address ?? '',
  );
  const parts =
    bracketed.length > 0 ? bracketed : cell.trim().split(EMAIL_SEPARATORS).filter(Boolean);
  const emails = parts.map(parseEmail);
  const valid = emails.filter((email): email is string => email !== null);
  return valid.length > 0 && valid.length === emails.length
    ? said([...new Set(valid)])
    : { ok: false, code: 'email.invalid' };
}

/** Reads the text as written, then without remarks around the number: "Tél. 06… (bureau)". */
function readPhone(text: string, countries: readonly string[]): string | null {
  const digits = digitsOfPower(text.trim());
  const bare = digits.replace(/\([^)\d]*\)|\p{L}+[.:°]*|[:°]/gu, ' ').trim();
  for (const candidate of bare === digits ? [digits] : [digits, bare]) {
    for (const country of countries) {
      const number = parsePhone(candidate, country);
      if (number !== null) return number;
    }
  }
  return null;
}

/**
 * The digits of a number that a spreadsheet shows as "6,12345678E+08"; with fewer digits the number
 * is lost.
 */
function digitsOfPower(text: string): string {
  const match = /^(\d)[.,](\d+)E\+?(\d{1,2})$/i.exec(text);
  if (!match) return text;
  const [, first = '', rest = '', power = ''] = match;
  return rest.length <= Number(power) && rest.length >= Number(power) - 1
    ? first + rest.padEnd(Number(power), '0')
    : text;
}

function digitsOf(text: string): number {
  return text.replace(/\D/g, '').length;
}
