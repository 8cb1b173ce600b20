import type { ImportColumn } from '@clientele/contracts/import-export/import-job';
import type { ImportReading } from '@clientele/contracts/import-export/import-reading';
import type { ImportEntity } from '@clientele/contracts/import-export/import-settings';
import { foldHeader, isIgnoredHeader, REFUSAL_NAMES } from './header-match.ts';
import type { ImportTarget } from './import-target.ts';
import { readEmailsCell, readPhonesCell } from './read-contact-cell.ts';
import { parseDate } from './read-date-cell.ts';
import { consentReader } from './yes-or-no.ts';

/** Names that say nothing about their column: `Colonne 3`, `Column1`, `Champ 2`, `Unnamed: 4`. */
const NAMELESS = /^(?:(?:colonne|column|col|champ|field|unnamed|sans nom|untitled)?\s*\d*|[a-z])$/;
const SAMPLES_MINIMUM = 1;

/**
 * Suggests targets by the content of columns: e-mails and phones under any name, other kinds only
 * for columns without a telling name.
 */
export function suggestByContent(
  entity: ImportEntity,
  columns: readonly ImportColumn[],
  targets: readonly ImportTarget[],
  reading: ImportReading,
): { column: number; target: string }[] {
  const prefix = entity === 'clients' ? '' : 'client.';
  const offered = new Set(targets.map(({ target }) => target));
  return columns.flatMap(({ column, header, samples }) => {
    const folded = foldHeader(header);
    if (samples.length < SAMPLES_MINIMUM || isIgnoredHeader(folded)) return [];
    if (REFUSAL_NAMES.has(folded)) return [];
    const name =
      folded === 'sms'
        ? smsOf(samples, reading)
        : contentOf(samples, NAMELESS.test(folded), reading);
    const target = name && prefix + name;
    return target && offered.has(target) ? [{ column, target }] : [];
  });
}

function contentOf(
  samples: readonly string[],
  isNameless: boolean,
  reading: ImportReading,
): string | null {
  const every = (test: (text: string) => boolean) => samples.every(test);
  if (every((text) => text.includes('@') && isRead(readEmailsCell(text)))) return 'email';
  const isPhone = (text: string) =>
    /^[+(0]|^[1-9]\d{8}$/.test(text.trim()) && isRead(readPhonesCell(text, [reading.country]));
  if (every(isPhone)) return 'phone';
  if (!isNameless) return null;
  const dates = { order: reading.dateOrder, today: '2100-01-01', past: false };
  if (every((text) => /^\d{1,4}[/.-]\d/.test(text) && isBirthDate(parseDate(text, dates)))) {
    return 'birthDate';
  }
  return every((text) => /^\d{5}$/.test(text.trim())) ? 'address.postalCode' : null;
}

/**
 * "SMS" is the phone number in files of Brevo; in other files it is the consent to text messages.
 */
function smsOf(samples: readonly string[], reading: ImportReading): string | null {
  const answer = consentReader(reading);
  if (samples.every((text) => isRead(answer(text)))) return 'consents.sms';
  return samples.every((text) => isRead(readPhonesCell(text, [reading.country]))) ? 'phone' : null;
}

function isRead(result: { ok: boolean; value?: unknown }): boolean {
  return result.ok && (result.value ?? null) !== null;
}

/** Whether a date can be a client's birth date; files of shops have other, later dates. */
function isBirthDate(date: string | null): boolean {
  return date !== null && date > '1900-01-01' && date < '2015-01-01';
}
