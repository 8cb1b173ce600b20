import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayNameOf, isParticle, nameKeyOf } from './names.ts';
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

describe('names', () => {
  it('show the person, else the company, else how to reach them', () => {
    const company = { ...person('Léa', 'Roy'), companyName: 'Les Tilleuls', email: 'a@b.fr' };
    expect(displayNameOf(company)).toBe('Léa Roy');
    expect(displayNameOf({ ...company, kind: 'company' })).toBe('Les Tilleuls');
    expect(displayNameOf({ ...nobody, companyName: 'Les Tilleuls' })).toBe('Les Tilleuls');
    expect(displayNameOf({ ...nobody, email: 'a@b.fr' })).toBe('a@b.fr');
  });

  it('sort by family name, É beside E', () => {
    const names = [
      person('Zoé', 'Évrard'),
      person('Anne', 'Faure'),
      person('Luc', 'Eymard'),
      person('Ève', 'Évrard'),
    ];
    const sorted = names.toSorted((one, other) => (nameKeyOf(one) < nameKeyOf(other) ? -1 : 1));
    expect(sorted.map(displayNameOf)).toEqual([
      'Ève Évrard',
      'Zoé Évrard',
      'Luc Eymard',
      'Anne Faure',
    ]);
  });
});
