import { describe, expect, test } from 'vitest';
import { splitAddress } from './address-text.ts';
import { joinList, splitList } from './list-text.ts';
import { countryCodeOf, languageCodeOf } from './place-names.ts';
import { splitFullName } from './split-name.ts';

describe('a full name', () => {
  test.each([
    ['Marie Dupont', 'Marie', 'Dupont'],
    ['Mme Marie Dupont', 'Marie', 'Dupont'],
    ['Jean-Pierre de La Fontaine', 'Jean-Pierre', 'de La Fontaine'],
    ['Marie Claire Dupont', 'Marie Claire', 'Dupont'],
    ['DUPONT Marie', 'Marie', 'DUPONT'],
    ['Marie DUPONT MARTIN', 'Marie', 'DUPONT MARTIN'],
    ['de LA TOUR Paul', 'Paul', 'de LA TOUR'],
    ['Dupont, Marie', 'Marie', 'Dupont'],
    ['Dupont', null, 'Dupont'],
    ['MARIE DUPONT', 'MARIE', 'DUPONT'],
  ])('%s', (text, firstName, lastName) => {
    expect(splitFullName(text, 'firstLast')).toEqual({ firstName, lastName });
  });

  test.each([
    ['Dupont Marie', 'Marie', 'Dupont'],
    ['de La Fontaine Jean', 'Jean', 'de La Fontaine'],
    ['Dupont Marie Claire', 'Marie Claire', 'Dupont'],
  ])('%s, family name first', (text, firstName, lastName) => {
    expect(splitFullName(text, 'lastFirst')).toEqual({ firstName, lastName });
  });
});

describe('an address in one cell', () => {
  test.each([
    ['12 rue des Lilas, 75011 Paris, France', '12 rue des Lilas', '75011', 'Paris', 'FR'],
    ['12 rue des Lilas 75011 Paris', '12 rue des Lilas', '75011', 'Paris', null],
    ['12 rue des Lilas\n69100 Villeurbanne', '12 rue des Lilas', '69100', 'Villeurbanne', null],
    ['Le Bourg', 'Le Bourg', undefined, undefined, undefined],
  ])('%j', (text, line1, postalCode, city, country) => {
    const { line1: line, ...rest } = splitAddress(text);
    expect([line, rest.postalCode, rest.city, rest.country ?? country]).toEqual([
      line1,
      postalCode,
      city,
      country,
    ]);
  });
});

test('a list in one cell comes back, whatever its texts hold', () => {
  const texts = ['VIP', 'a, b', 'dit "le grand"', 'x;y|z', '::: a', '* b', "l'été"];
  expect(splitList(joinList(texts))).toEqual(texts);
  expect(splitList('"tag1","tag 2", tag3')).toEqual(['tag1', 'tag 2', 'tag3']);
  expect(splitList('12" vinyle; fidèle')).toEqual(['12" vinyle', 'fidèle']);
});

test.each([
  ['France', 'FR'],
  ['belgique', 'BE'],
  ['Royaume-Uni', 'GB'],
  ['UK', 'GB'],
  ['United Kingdom', 'GB'],
  ['États-Unis', 'US'],
  ['de', 'DE'],
  ['Deutschland', 'DE'],
  ['Atlantide', null],
])('%s is the country %s', (text, code) => {
  expect(countryCodeOf(text)).toBe(code);
});

test.each([
  ['Français', 'fr'],
  ['fr-FR', 'fr'],
  ['English', 'en'],
  ['Anglais', 'en'],
  ['Deutsch', 'de'],
  ['klingon', null],
])('%s is the language %s', (text, code) => {
  expect(languageCodeOf(text)).toBe(code);
});
