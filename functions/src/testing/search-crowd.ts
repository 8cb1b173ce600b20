import { applyPatch, EMPTY_PROFILE } from '@clientele/domain/clients/client-profile';
import { isParticle } from '@clientele/domain/clients/names';
import { normalizeClientInput } from '@clientele/domain/clients/normalize-client';
import { formatClientNumber } from '@clientele/domain/clients/search-query';
import { foldedWords } from '@clientele/domain/text/fold';
import { generateClients } from '@clientele/testkit/clients/generate-clients';
import fc from 'fast-check';
import type { ClientState } from '../capabilities/clients/record/client.record.ts';
import { newClientState } from '../capabilities/clients/record/client-state.ts';

export interface CrowdClient {
  id: string;
  state: ClientState;
}

/** Clients to search for: always the same for the same count. */
export function searchCrowd(count: number): CrowdClient[] {
  const today = '2026-11-22';
  const origin = { by: { id: null, name: 'Test' }, at: new Date() };
  return [...generateClients({ seed: 'search', count, today })].map((input, index) => {
    const context = { country: 'FR', today, timeZone: 'Europe/Paris', fields: [] };
    const normalized = normalizeClientInput(input, context);
    if (!normalized.ok) throw new Error(JSON.stringify(normalized.issues));
    const profile = applyPatch(EMPTY_PROFILE, normalized.value);
    const number = formatClientNumber(index + 1);
    return { id: `client${index}`, state: newClientState(profile, number, origin) };
  });
}

/** Up to three words of a client's names, in any order and notation, the last one cut. */
export function typedNames(crowd: readonly CrowdClient[]): fc.Arbitrary<string> {
  return fc
    .constantFrom(...crowd)
    .chain(({ state }) => {
      const names = namesOf(state);
      const words = names.length > 0 ? names : ['marie'];
      return fc.tuple(
        fc.shuffledSubarray(words, { minLength: 1, maxLength: Math.min(3, words.length) }),
        fc.integer({ min: 3, max: 20 }),
        fc.constantFrom(' ', '-', '  ', "'"),
        fc.boolean(),
      );
    })
    .map(([chosen, cut, separator, upper]) => {
      const last = (chosen.at(-1) as string).slice(0, cut);
      const typed = [...chosen.slice(0, -1), last].join(separator);
      return upper ? typed.toUpperCase() : typed;
    });
}

/**
 * The expected result: clients of whose names each typed word begins a different word, found by
 * looking at every client. With `alsoGlued`, a family name with a particle also counts as one word.
 */
export function bruteForce(
  crowd: readonly CrowdClient[],
  q: string,
  { alsoGlued = false } = {},
): string[] {
  const typed = foldedWords(q);
  const fits = (words: readonly string[], rest: readonly string[]): boolean => {
    const [first, ...others] = words;
    return (
      first === undefined ||
      rest.some((word, at) => word.startsWith(first) && fits(others, rest.toSpliced(at, 1)))
    );
  };
  return crowd
    .filter(({ state }) => {
      const { firstName, lastName, companyName, email } = state;
      const single = typed.length === 1 && email?.startsWith(typed[0] as string);
      const family = foldedWords(lastName);
      const glued = [firstName, companyName].flatMap((name) => foldedWords(name));
      const mayGlue = alsoGlued && family.some(isParticle);
      return (
        single ||
        fits(typed, namesOf(state)) ||
        (mayGlue && fits(typed, [...glued, family.join('')]))
      );
    })
    .map(({ id }) => id)
    .sort();
}

type Named = Pick<ClientState, 'firstName' | 'lastName' | 'companyName'>;

/** The words of the names in the form in which the search compares them. */
export function namesOf({ firstName, lastName, companyName }: Named): string[] {
  return [firstName, lastName, companyName].flatMap((name) => foldedWords(name));
}
