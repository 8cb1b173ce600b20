import type { ClientProfile } from '@clientele/contracts/clients/client';
import { foldedWords } from '../text/fold.ts';

export type Named = Pick<
  ClientProfile,
  'kind' | 'firstName' | 'lastName' | 'companyName' | 'email' | 'phone'
>;

/** Particles of family names: people search for "Fontaine" as well as "de La Fontaine". */
const PARTICLES = new Set(
  'd de des du l la le les von van der den ter di da del della dos el al ben bin'.split(' '),
);

/** Whether a folded word is a particle of family names. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}

/** Words of company names that do not distinguish companies, such as legal forms. */
const BUSINESS_WORDS = new Set(
  'et and sarl sas sasu eurl sa sci scop cie co ltd inc gmbh'.split(' '),
);

/** Whether a folded word does not distinguish companies. */
export function isBusinessWord(word: string): boolean {
  return BUSINESS_WORDS.has(word);
}

/** The displayed name: the person's, or else the company's, or else an e-mail or phone. */
export function displayNameOf(client: Named): string {
  const person = [client.firstName, client.lastName].filter(Boolean).join(' ');
  const names =
    client.kind === 'company' ? [client.companyName, person] : [person, client.companyName];
  return names.find(Boolean) ?? client.email ?? client.phone ?? '';
}

/** The key by which lists sort names: family name first, folded so that É sorts with E. */
export function nameKeyOf(client: Named): string {
  const person = [...foldedWords(client.lastName), ...foldedWords(client.firstName)].join(' ');
  const company = foldedWords(client.companyName).join(' ');
  const names = client.kind === 'company' ? [company, person] : [person, company];
  return names.find((name) => name !== '') ?? client.email ?? client.phone ?? '';
}
