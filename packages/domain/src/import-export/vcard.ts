import type { ExportableClient } from './exportable.ts';

/** Most bytes of a line without its end (RFC 2426, 2.6). */
const LINE_BYTES = 75;

/**
 * The client as a vCard 3.0 (RFC 2426), which every address book reads. Ends in a line end.
 */
export function vcardOf(client: ExportableClient): string {
  const { address, companyName, firstName, lastName } = client;
  const lines: (string | null)[] = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${parts([lastName, firstName, null, null, null])}`,
    line('FN', client.displayName || client.number),
    line('ORG', companyName),
    ...emails(client),
    ...phones(client),
    Object.values(address).some((part) => part !== null)
      ? `ADR;TYPE=HOME:${parts([null, address.line2, address.line1, address.city, null, address.postalCode, address.country])}`
      : null,
    line('BDAY', client.birthDate),
    client.tags.length > 0 ? `CATEGORIES:${client.tags.map(escaped).join(',')}` : null,
    line('UID', `clientele-${client.id}`),
    line('X-CLIENTELE-NUMBER', client.number),
    companyName !== null && client.kind === 'company' ? 'X-ABSHOWAS:COMPANY' : null,
    `REV:${client.updatedAt.toISOString()}`,
    'END:VCARD',
  ];
  return lines
    .filter((text): text is string => text !== null)
    .map((text) => `${folded(text)}\r\n`)
    .join('');
}

function emails({ email, otherEmails }: ExportableClient): (string | null)[] {
  const main = email === null ? null : `EMAIL;TYPE=INTERNET,PREF:${escaped(email)}`;
  return [main, ...otherEmails.map((other) => `EMAIL;TYPE=INTERNET:${escaped(other)}`)];
}

function phones({ phone, otherPhones }: ExportableClient): (string | null)[] {
  const main = phone === null ? null : `TEL;TYPE=CELL,PREF:${escaped(phone)}`;
  return [main, ...otherPhones.map((other) => `TEL;TYPE=VOICE:${escaped(other)}`)];
}

function line(name: string, value: string | null): string | null {
  return value === null ? null : `${name}:${escaped(value)}`;
}

function parts(values: readonly (string | null)[]): string {
  return values.map((value) => escaped(value ?? '')).join(';');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}

/** Folds long lines (continued after a space) without cutting a character of several bytes. */
function folded(text: string): string {
  let folds = '';
  let bytes = 0;
  for (const letter of text) {
    const size = bytesOf(letter);
    if (bytes + size > LINE_BYTES) {
      folds += '\r\n ';
      bytes = 1;
    }
    folds += letter;
    bytes += size;
  }
  return folds;
}

/** Length of a character in UTF-8. */
function bytesOf(letter: string): number {
  const point = letter.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
