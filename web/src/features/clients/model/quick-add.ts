import type { ClientCreateRequest } from '@clientele/contracts/clients/client';
import { parseEmail } from '@clientele/domain/contact/email';
import { parsePhone } from '@clientele/domain/contact/phone';

export type QuickAddInput = Pick<ClientCreateRequest, 'firstName' | 'lastName' | 'email' | 'phone'>;

const PHONE_LIKE = /(?:\+|00)?\(?\d(?:[\s().\-/]*\d){7,16}/g;

/**
 * Parses one line such as "Marie Dupont 06 12 34 56 78", whose parts may come in any order. The
 * first word is the first name, unless another word is in capitals, which is how French lists mark
 * family names.
 */
export function parseQuickAdd(text: string, country: string): QuickAddInput {
  const input: QuickAddInput = {};
  let rest = text.normalize('NFC').replace(/[,;]/g, ' ');
  for (const word of rest.split(/\s+/)) {
    const email = word.includes('@') ? parseEmail(word.replace(/^<|>$/g, '')) : null;
    if (!email || input.email) continue;
    input.email = email;
    rest = rest.replace(word, ' ');
  }
  for (const [candidate] of rest.matchAll(PHONE_LIKE)) {
    const phone = parsePhone(candidate, country);
    if (!phone || input.phone) continue;
    input.phone = phone;
    rest = rest.replace(candidate, ' ');
  }
  return { ...input, ...parseName(rest.split(/\s+/).filter(Boolean)) };
}

function parseName(words: string[]): Pick<QuickAddInput, 'firstName' | 'lastName'> {
  if (words.length === 0) return {};
  const capitals = words.filter(isCapitals);
  if (capitals.length > 0 && capitals.length < words.length) {
    return {
      firstName: words.filter((word) => !isCapitals(word)).join(' '),
      lastName: capitals.map(asName).join(' '),
    };
  }
  const [first = '', ...others] = words.map(asName);
  return others.length === 0
    ? { firstName: first }
    : { firstName: first, lastName: others.join(' ') };
}

function isCapitals(word: string): boolean {
  return word.length > 1 && /\p{L}{2}/u.test(word) && word === word.toLocaleUpperCase();
}

/** Capitalises a name that was typed all in lower case or all in capitals. */
function asName(word: string): string {
  if (word !== word.toLocaleLowerCase() && !isCapitals(word)) return word;
  if (/^(d|de|des|du|la|le|les|van|von|der|den)$/i.test(word)) return word.toLocaleLowerCase();
  return word
    .toLocaleLowerCase()
    .replace(/(^|[-'’])\p{L}/gu, (letter) => letter.toLocaleUpperCase())
    .replace(/^D(?=['’])/, 'd');
}
