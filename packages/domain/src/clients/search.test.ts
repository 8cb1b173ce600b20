import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isParticle } from './names.ts';
import { type Searchable, searchKeysOf } from './search-keys.ts';
import { matchesSearch, planSearch } from './search-query.ts';

const nobody: Searchable = {
  kind: 'person',
  firstName: null,
  lastName: null,
  companyName: null,
  email: null,
  phone: null,
};
const person = (firstName: string, lastName: string): Searchable => ({
  ...nobody,
  firstName,
  lastName,
});
const matches = (client: Searchable, typed: string) =>
  matchesSearch({ ...client, searchKeys: searchKeysOf(client) }, planSearch(typed, 'FR'));

describe('search keys', () => {
  it('start with every word that a search may start with', () => {
    const keys = searchKeysOf(person('Jean-Pierre', 'de La Fontaine'));
    expect(Object.values(keys).filter(Boolean)).toEqual([
      'jean pierre de la fontaine',
      'fontaine jean pierre de la',
      'pierre de la fontaine jean',
      'delafontaine jean pierre',
      'de la fontaine jean pierre',
    ]);
  });

  it('hold the digits dialled at home, forwards and backwards', () => {
    const keys = searchKeysOf({ ...nobody, phone: '+33612345678' });
    expect([keys.phone, keys.phoneReversed]).toEqual(['0612345678', '8765432160']);
  });

  it('are none where nothing is known', () => {
    expect(Object.values(searchKeysOf(nobody)).filter((key) => key !== null)).toEqual([]);
  });

  it('hold a company’s name whole, and its telling words', () => {
    const keys = searchKeysOf({ ...nobody, companyName: 'Les Tilleuls et Fils SARL' });
    expect(keys.company).toBe('les tilleuls et fils sarl');
    expect([keys.name1, keys.name2, keys.name3]).toEqual([
      'tilleuls et fils sarl les',
      'fils sarl les tilleuls et',
      null,
    ]);
  });

  it.each([
    ['Jean', 'Martin', ['jean martin', 'martin jean']],
    ['Anne', 'Le Goff', ['anne le goff', 'goff anne le', 'legoff anne', 'le goff anne']],
    ['Léa', 'De La', ['lea de la', 'dela lea', 'de la lea']],
    ['', 'De', ['de']],
    ['Li', 'Li Li', ['li li li']],
    ['Ana Bo', 'Cy Ko', ['ana bo cy ko', 'cy ko ana bo', 'bo cy ko ana', 'ko ana bo cy']],
  ])('of %s %s are %j', (firstName, lastName, expected) => {
    const keys = searchKeysOf(person(firstName, lastName));
    expect(Object.values(keys).filter((key) => key !== null)).toEqual(expected);
  });

  it('cover every telling word of names of up to six words', () => {
    const words = fc.constantFrom('marie', 'jean', 'dupont', 'martin', 'de', 'la', 'anne', 'leroy');
    const names = fc.array(words, { minLength: 1, maxLength: 3 }).map((some) => some.join('-'));
    fc.assert(
      fc.property(names, names, (firstName, lastName) => {
        const client = person(firstName, lastName);
        const keys = Object.values(searchKeysOf(client)).filter((key) => key !== null);
        for (const word of `${firstName}-${lastName}`.split('-')) {
          if (!isParticle(word)) expect(keys.some((key) => key.startsWith(word))).toBe(true);
        }
      }),
    );
  });
});

describe('what was typed', () => {
  it.each([
    ['C-000123', { number: 'C-000123' }],
    ['c123', { number: 'C-000123' }],
    ['000123', { number: 'C-000123' }],
    ['Marie@Exemple.fr', { dedupeKey: 'email:marie@exemple.fr' }],
    ['+33 6 12 34 56 78', { dedupeKey: 'phone:+33612345678' }],
    ['06.12.34.56.78', { dedupeKey: 'phone:+33612345678' }],
    ['4512', null],
    ['marie@', null],
    ['Dupont', null],
  ])('%s is looked up exactly as %j', (typed, exact) => {
    expect(planSearch(typed, 'FR').exact).toEqual(exact);
  });

  it.each([
    ['1 c123', null],
    ['c1234567', null],
    ['c12x', null],
    ['C-0', { number: 'C-000000' }],
    ['000000', null],
    ['12345', null],
    ['+123456', null],
    ['(06) 12 34 56 78', { dedupeKey: 'phone:+33612345678' }],
    [' Marie@Exemple.fr ', { dedupeKey: 'email:marie@exemple.fr' }],
  ])('%s is looked up exactly as %j', (typed, exact) => {
    expect(planSearch(typed, 'FR').exact).toEqual(exact);
  });

  it('begins nothing where nothing was typed', () => {
    expect(planSearch('  ', 'FR')).toEqual({ exact: null, phases: [], words: [] });
    expect(planSearch('’', 'FR').phases).toEqual([]);
  });

  it.each([
    ['Marie@Exem', ['email marie@exem']],
    ['0612', ['phone 0612', 'phoneReversed 2160', 'name1 0612', 'company 0612']],
    ['06 12', ['phone 0612', 'phoneReversed 2160', 'name1 0612', 'company 0612']],
    ['+3361', ['e164 +3361']],
    ['00336123', ['e164 +336123']],
    ['003361', ['phone 003361', 'phoneReversed 163300', 'name1 003361', 'company 003361']],
  ])('%s is looked for as %j', (typed, expected) => {
    const ranges = planSearch(typed, 'FR').phases.flat();
    expect(ranges.map(({ key, prefix }) => `${key} ${prefix}`)).toEqual(expected);
  });

  it('a single word may begin a name, a company or an e-mail', () => {
    const keys = planSearch('mar', 'FR').phases.flat();
    expect(keys.map(({ key }) => key)).toEqual([
      'name1',
      'name2',
      'name3',
      'name4',
      'name5',
      'name6',
      'company',
      'email',
    ]);
    expect(new Set(keys.map(({ prefix }) => prefix))).toEqual(new Set(['mar']));
  });

  it.each([
    ['les tilleuls sarl', 'tilleuls'],
    ['de la', 'de'],
    ['le et sarl', 'sarl'],
    ['jean dupont', 'dupont'],
    ['dupont martin', 'dupont'],
  ])('the most telling word of %s is %s', (typed, word) => {
    expect(planSearch(typed, 'FR').phases[1]?.[0]?.prefix).toBe(word);
  });

  it('digits find the beginning or the end of a phone, or a name that begins so', () => {
    const client = { ...nobody, phone: '+33612345678', companyName: '3 Suisses' };
    for (const typed of ['0612', '5678', '+33612', '3', '003361234']) {
      expect(matches(client, typed), typed).toBe(true);
    }
    for (const typed of ['1234', '+3312', '33612', '0613']) {
      expect(matches(client, typed), typed).toBe(false);
    }
    expect(matches({ ...nobody, email: 'a@b.fr' }, '0612')).toBe(false);
  });

  it('an e-mail is found by its beginning, in one word', () => {
    const client = { ...person('Léa', 'Roy'), email: 'marie.dup@exemple.fr' };
    expect(matches(client, 'marie')).toBe(true);
    expect(matches(client, 'marie.dup@ex')).toBe(true);
    expect(matches(client, 'dup')).toBe(false);
    expect(matches(client, 'marie lea')).toBe(false);
    expect(matches({ ...nobody, phone: '+33612345678' }, 'marie')).toBe(false);
  });

  it('looks for several words together first, then for the most telling one', () => {
    const [together, alone] = planSearch('de la Fontaine', 'FR').phases;
    expect(new Set(together?.map(({ prefix }) => prefix))).toEqual(
      new Set(['de la fontaine', 'la fontaine de']),
    );
    expect(new Set(alone?.map(({ prefix }) => prefix))).toEqual(new Set(['fontaine']));
  });

  it.each([
    'dupont marie',
    'MARIE DUP',
    'dupont-m',
    'claire dupont',
    'marie-claire',
    'mar cla dup',
  ])('%s finds Marie-Claire Dupont', (typed) => {
    expect(matches(person('Marie-Claire', 'Dupont'), typed)).toBe(true);
  });

  it.each(['marie marie', 'dupond', 'marie durand', 'arie'])('%s does not', (typed) => {
    expect(matches(person('Marie-Claire', 'Dupont'), typed)).toBe(false);
  });

  it.each(["d'artagnan", 'dartagnan', 'artagnan charles', 'D ARTAGNAN'])(
    '%s finds d’Artagnan',
    (typed) => {
      expect(matches(person('Charles', 'd’Artagnan'), typed)).toBe(true);
    },
  );

  it('counts a name in one word once, not beside its parts', () => {
    expect(matches(person('Charles', 'd’Artagnan'), 'd charles d')).toBe(false);
  });
});
