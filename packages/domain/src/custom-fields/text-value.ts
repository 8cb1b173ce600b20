import { LONG_TEXT_LENGTH_MAXIMUM } from '@clientele/contracts/custom-fields/custom-value';
import { parseEmail } from '../contact/email.ts';
import { parsePhone } from '../contact/phone.ts';
import { cleanText } from '../text/fold.ts';
import { compilePattern } from './field-pattern.ts';
import type { FieldDefinition, ValueContext } from './field-types.ts';
import { accept, refuse, type ValueResult } from './value-result.ts';

const URL_LENGTH_MAXIMUM = 2_000;

/** A single line, cleaned, within the field's lengths and pattern. */
export function normalizeText(field: FieldDefinition, text: string): ValueResult {
  return checkText(field, cleanLine(text));
}

/** Several lines, with their line breaks and indents; invisible characters are removed. */
export function normalizeLongText(field: FieldDefinition, text: string): ValueResult {
  return checkText(field, cleanLines(text));
}

export function normalizeEmail(text: string): ValueResult {
  const email = parseEmail(cleanLine(text));
  return email === null ? refuse('email.invalid') : accept(email);
}

/** E.164, read as people of the organisation's country write it. */
export function normalizePhone(text: string, { country }: ValueContext): ValueResult {
  const phone = parsePhone(cleanLine(text), country);
  return phone === null ? refuse('phone.invalid') : accept(phone);
}

/** A web address that is safe to link to: http or https, no password, and a host with a name. */
export function normalizeUrl(text: string): ValueResult {
  const typed = cleanLine(text);
  const url = parseUrl(/^https?:\/\//i.test(typed) ? typed : `https://${typed}`);
  // "marie@exemple.fr" would be a user name at a host, "12.5" the host 12.0.0.5.
  const isNumeric = url !== null && /^[\d.]+$/.test(url.hostname);
  if (
    url === null ||
    url.username !== '' ||
    url.password !== '' ||
    !url.hostname.includes('.') ||
    (isNumeric && !typed.includes(url.hostname))
  ) {
    return refuse('url.invalid');
  }
  return url.href.length > URL_LENGTH_MAXIMUM
    ? refuse('text.too_long', { maximum: URL_LENGTH_MAXIMUM })
    : accept(url.href);
}

/**
 * Cleans a text to one line. Runs twice, since letters separated by an invisible character combine
 * only once it is gone.
 */
export function cleanLine(text: string): string {
  return cleanText(cleanText(text));
}

function cleanLines(text: string): string {
  const cleaned = text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/[\t\p{Zs}]/gu, ' ')
    .replace(/(?!\n)\p{Cc}|(?!\u200c|\u200d)\p{Cf}/gu, '')
    .normalize('NFC')
    .replace(/ +$/gm, '')
    .trim();
  return cleaned.replace(/\u200c|\u200d/gu, '').trim() === '' ? '' : cleaned;
}

function checkText(field: FieldDefinition, text: string): ValueResult {
  if (text === '') return accept(null);
  const minimum = field.minimumLength ?? 0;
  const maximum = field.maximumLength ?? LONG_TEXT_LENGTH_MAXIMUM;
  if (text.length < minimum) return refuse('text.too_short', { minimum });
  if (text.length > maximum) return refuse('text.too_long', { maximum });
  // Patterns are checked before they are stored; one that does not compile must not lock the field.
  if (field.pattern !== null && compilePattern(field.pattern)?.(text) === false) {
    return refuse('text.pattern_unmet', { example: field.patternExample ?? field.pattern });
  }
  return accept(text);
}

function parseUrl(text: string): URL | null {
  // A text with another scheme ("javascript:…", "mailto:…") fails here too: behind "https://" it
  // has no host, or no numeric port.
  return URL.canParse(text) ? new URL(text) : null;
}
