import { isBusinessWord, isParticle } from '@clientele/domain/clients/names';
import { nationalDigits } from '@clientele/domain/contact/phone';
import { foldedWords } from '@clientele/domain/text/fold';
import { randomRuns } from '@clientele/testkit/random-runs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ClientState } from '../capabilities/clients/record/client.record.ts';
import { bruteForce, type CrowdClient, namesOf, typedNames } from './search-crowd.ts';

type Found = Pick<ClientState, 'firstName' | 'lastName' | 'companyName'> & { id: string };

/** The search as tests use it: each page with the number of documents read. */
export interface SearchBench {
  crowd: readonly CrowdClient[];
  page: (query: {
    q: string;
    cursor?: string | undefined;
    limit: number;
  }) => Promise<{ items: readonly Found[]; nextCursor: string | null; reads: number }>;
}

/** Every client found, page after page, and the reads of the last page. */
export async function searchAll(
  { page }: SearchBench,
  q: string,
): Promise<{ found: Found[]; ids: string[]; reads: number }> {
  const found: Found[] = [];
  let cursor: string | undefined;
  for (let number = 0; number < 400; number += 1) {
    const { items, nextCursor, reads } = await page({ q, cursor, limit: 50 });
    if (number > 0) expect(reads).toBeLessThanOrEqual(60);
    found.push(...items);
    if (nextCursor === null) return { found, ids: found.map(({ id }) => id).sort(), reads };
    cursor = nextCursor;
  }
  throw new Error(`no end to the pages of "${q}"`);
}

/**
 * Tests of the search that hold everywhere: over an array with thousands of clients, and with fewer
 * over the emulator, where each query takes longer the more documents there are.
 */
export function searchCases(bench: SearchBench, runs: { names: number; phones: number }): void {
  const { crowd } = bench;

  it('finds exactly whom brute force finds, for any words of a name in any order and writing', async () => {
    await fc.assert(
      fc.asyncProperty(typedNames(crowd), async (q) => {
        // "des" alone finds names that start with it, not every "Salon des…": decision 004.
        fc.pre(!foldedWords(q).every((word) => isParticle(word) || isBusinessWord(word)));
        const { ids } = await searchAll(bench, q);
        expect(new Set(ids).size).toBe(ids.length);
        expect(bruteForce(crowd, q).filter((id) => !ids.includes(id))).toEqual([]);
        const allowed = bruteForce(crowd, q, { alsoGlued: true });
        expect(ids.filter((id) => !allowed.includes(id))).toEqual([]);
      }),
      randomRuns(runs.names, runs.names * 5),
    );
  }, 120_000);

  it('finds a phone number in any writing, and its last four digits', async () => {
    const withPhone = crowd.filter(({ state }) => state.phone?.startsWith('+33'));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...withPhone), async ({ id, state }) => {
        const digits = nationalDigits(state.phone as string);
        const pairs = digits.replace(/(..)(?=.)/g, '$1 ');
        for (const q of [digits, pairs, pairs.replaceAll(' ', '.'), `+33 ${pairs.slice(1)}`]) {
          const { ids, reads } = await searchAll(bench, q);
          expect(ids).toContain(id);
          expect(reads).toBeLessThanOrEqual(5);
        }
        for (const q of [digits.slice(-4), pairs.slice(0, 8), `+33${digits.slice(1, 6)}`]) {
          expect((await searchAll(bench, q)).ids).toContain(id);
        }
      }),
      randomRuns(runs.phones),
    );
  }, 120_000);

  it('finds an e-mail for one read, its beginning, and a number', async () => {
    const { id, state } = crowd.find(({ state }) => state.email) as CrowdClient;
    const email = state.email as string;
    const results = await searchAll(bench, email.toUpperCase());
    expect(results.ids).toContain(id);
    expect(results.reads).toBeLessThanOrEqual(2);
    const beginning = email.slice(0, email.indexOf('@') + 2);
    expect((await searchAll(bench, beginning)).ids).toContain(id);
    const numbered = await searchAll(bench, 'c-000042');
    expect(numbered).toMatchObject({ ids: ['client41'], reads: 1 });
    expect((await searchAll(bench, 'C42')).ids).toEqual(['client41']);
  });

  it('shows whole words before longer ones', async () => {
    const { found } = await searchAll(bench, 'martin');
    const ranks = found.map((client) => (namesOf(client).includes('martin') ? 0 : 1));
    expect(ranks.length).toBeGreaterThan(5);
    expect(ranks).toEqual(ranks.toSorted());
  });

  it('answers a page of twenty within sixty reads', async () => {
    for (const q of ['m', 'ma', 'marie', 'jean d', 'de la', 'martin']) {
      const { items, reads } = await bench.page({ q, limit: 20 });
      expect(items.length, q).toBeGreaterThan(0);
      expect(reads, q).toBeLessThanOrEqual(60);
    }
  });
}
