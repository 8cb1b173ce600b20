import type { ImportSettings } from '@clientele/contracts/import-export/import-settings';
import { describe, expect, test } from 'vitest';
import { aField, FRENCH_CONTEXT, options } from '../custom-fields/testing/members.ts';
import type { Cell } from './cell.ts';
import type { RowContext } from './file-row.ts';
import { importTargets } from './import-targets.ts';
import { matchScore, rowKeysOf } from './match.ts';
import { clientRowReader, rowValues } from './read-row.ts';
import { READING } from './testing/columns.ts';

const fields = [
  aField('money', { key: 'budget' }),
  // Made while the organisation counted in other currencies, which their amounts keep.
  aField('money', { key: 'yen', currency: 'JPY' }),
  aField('money', { key: 'dinars', currency: 'KWD' }),
  aField('boolean', { key: 'vip' }),
  aField('choice', { key: 'hair', options: options('brown', 'red') }),
  aField('multiChoice', { key: 'days', options: options('mardi', 'samedi') }),
  aField('phone', { key: 'office' }),
  aField('address', { key: 'work' }),
  aField('rating', { key: 'stars' }),
];
const context: RowContext = {
  ...FRENCH_CONTEXT,
  fields,
  currency: 'EUR',
  members: [
    { id: 'm1', email: 'ines@exemple.fr', displayName: 'Inès Marchand' },
    { id: 'm2', email: 'paul@exemple.fr', displayName: 'Paul Petit' },
    { id: 'm3', email: 'paul2@exemple.fr', displayName: 'Paul Petit' },
  ],
};
const targets = importTargets('clients', fields);

type Mapping = ImportSettings['mapping'][number];

/** Reads one row whose columns go to these targets. */
function read(
  columns: readonly (string | Partial<Mapping>)[],
  cells: readonly Cell[],
  given: Partial<ImportSettings> = {},
) {
  const settings: ImportSettings = {
    mapping: columns.map((column, at) => ({
      column: at,
      target: null,
      overwrite: 'always',
      values: [],
      ...(typeof column === 'string' ? { target: column } : column),
    })),
    constants: [],
    nameOrder: 'firstLast',
    matching: [],
    legalBasis: null,
    ...given,
  };
  return clientRowReader(READING, settings, targets, context)(cells);
}

describe('a row as a client', () => {
  test('says every field in its stored form', () => {
    const columns = [
      'fullName',
      'email',
      'phone',
      'birthDate',
      'address.postalCode',
      'address.country',
      'language',
      'tags',
      'assignedTo',
      'status',
      'custom.budget',
      'custom.vip',
      'custom.days',
      'custom.stars',
      'custom.work',
      'number',
    ];
    const cells = [
      'Mme  Marie DUPONT',
      'Marie@Exemple.fr',
      612345678,
      '31/12/80',
      1000,
      'France',
      'français',
      'VIP, samedi',
      'inès marchand',
      'Client',
      '1 250,50 €',
      'x',
      'Samedi;mardi',
      '★★★',
      '3 place du Marché, 69003 Lyon',
      12,
    ];
    const row = read(columns, cells);
    expect(row.issues).toEqual([]);
    expect(row.number).toBe('C-000012');
    expect(row.patch).toEqual({
      firstName: 'Marie',
      lastName: 'DUPONT',
      email: 'marie@exemple.fr',
      phone: '+33612345678',
      birthDate: '1980-12-31',
      address: { postalCode: '01000', country: 'FR' },
      language: 'fr',
      tags: ['VIP', 'samedi'],
      assignedTo: 'm1',
      status: 'active',
      custom: {
        budget: 125_050,
        vip: true,
        days: ['mardi', 'samedi'],
        stars: 3,
        work: {
          line1: '3 place du Marché',
          line2: null,
          postalCode: '69003',
          city: 'Lyon',
          country: null,
        },
      },
    });
  });

  test('reads money in the currency of its field, whatever the organisation counts in', () => {
    const columns = ['custom.budget', 'custom.yen', 'custom.dinars'];
    expect(read(columns, ['12,5', '1250', '12,345']).patch.custom).toEqual({
      budget: 1_250,
      yen: 1_250,
      dinars: 12_345,
    });
    const { issues } = read(columns, ['12,345', '12,5', '1,2345']);
    expect(issues.map(({ values }) => values?.maximum)).toEqual([2, 0, 3]);
  });

  test('says what is wrong, with the cell, and keeps what is right', () => {
    const columns = [
      'lastName',
      'email',
      'birthDate',
      'custom.budget',
      'custom.hair',
      'assignedTo',
      'address.country',
      'custom.vip',
      'custom.office',
    ];
    const cells = [
      'Dupont',
      'marie@',
      '31/02/1985',
      'cher',
      'bleu',
      'Paul Petit',
      'Atlantide',
      'peut-être',
      '06 12 34 56 78 / 01 23 45 67 89',
    ];
    const row = read(columns, cells);
    expect(row.issues.map(({ column, path, code }) => [column, path, code])).toEqual([
      [6, 'address.country', 'country.invalid'],
      [1, 'email', 'email.invalid'],
      [2, 'birthDate', 'import.date_unreadable'],
      [5, 'assignedTo', 'member.unknown'],
      [3, 'custom.budget', 'import.number_unreadable'],
      [7, 'custom.vip', 'import.yes_or_no_unreadable'],
      [4, 'custom.hair', 'import.choice_unknown'],
      [8, 'custom.office', 'phone.invalid'],
    ]);
    expect(row.patch).toEqual({ lastName: 'Dupont', custom: {} });
  });

  test('what the rules of a field refuse stands at its cell too', () => {
    const row = read(
      ['lastName', 'birthDate', 'custom.stars', 'address.postalCode'],
      ['Dupont', '31/12/2045', 9, 'ABC'],
    );
    expect(row.issues.map(({ column, code }) => [column, code])).toEqual([
      [1, 'date.future'],
      [3, 'postal_code.invalid'],
      [2, 'number.too_big'],
    ]);
    expect(row.patch.lastName).toBe('Dupont');
  });

  test('a text too long, too many phones, part of a cent', () => {
    const phones = Array.from({ length: 7 }, (_, at) => `06 00 00 00 0${at}`).join(';');
    const row = read(['lastName', 'phone', 'custom.budget'], ['x'.repeat(101), phones, '12,345']);
    expect(row.issues.map(({ column, code, values }) => [column, code, values?.maximum])).toEqual([
      [0, 'text.too_long', 100],
      [2, 'number.too_many_decimals', 2],
      [1, 'list.too_long', 5],
    ]);
  });

  test('several columns of one target are joined, or become several', () => {
    const columns = [
      'address.line1',
      'address.line1',
      'phone',
      'phone',
      'email',
      'otherEmails',
      'tags',
      'tags',
    ];
    const cells = [
      '12',
      'rue des Lilas',
      '0612345678',
      '0123456789',
      'a@exemple.fr',
      'b@exemple.fr',
      'VIP',
      'vip; matin',
    ];
    expect(read(columns, cells).patch).toEqual({
      address: { line1: '12 rue des Lilas' },
      phone: '+33612345678',
      otherPhones: ['+33123456789'],
      email: 'a@exemple.fr',
      otherEmails: ['b@exemple.fr'],
      tags: ['VIP', 'matin'],
      custom: {},
    });
  });

  test('values stand for others, an empty one for none', () => {
    const values = [
      { from: 'Châtain', to: 'brown' },
      { from: 'Autre', to: '' },
    ];
    const column = { target: 'custom.hair', values };
    expect(read([column], ['chatain']).patch.custom).toEqual({ hair: 'brown' });
    expect(read([column], ['AUTRE'])).toMatchObject({ patch: { custom: {} }, issues: [] });
  });

  test('a constant says what the row leaves open, and overwrites nothing', () => {
    const given = { constants: [{ target: 'source', value: 'Salon Lilas' }] };
    expect(read(['source'], ['Instagram'], given).patch.source).toBe('Instagram');
    const row = read(['source'], [''], given);
    expect(row.patch.source).toBe('Salon Lilas');
    expect(row.overwrite).toEqual([{ path: 'source', overwrite: 'ifBlank' }]);
  });

  test('columns say what they overwrite, of what the row fills', () => {
    const columns = [
      { target: 'fullName', overwrite: 'ifBlank' as const },
      { target: 'birthDate', overwrite: 'never' as const },
      'address.city',
    ];
    expect(read(columns, ['Marie Dupont', '', 'Paris']).overwrite).toEqual([
      { path: 'address.city', overwrite: 'always' },
      { path: 'firstName', overwrite: 'ifBlank' },
      { path: 'lastName', overwrite: 'ifBlank' },
    ]);
  });

  test('consents: yes, no, and nothing where a column asks', () => {
    const columns = ['consents.email', 'consents.sms', 'consents.phone'];
    expect(read(columns, ['oui', 'désabonné', '']).consents).toEqual({
      email: 'granted',
      sms: 'denied',
      phone: 'unknown',
    });
  });

  test('the name of a company is not that of a person', () => {
    expect(read(['fullName', 'companyName'], ['Lilas SARL', 'Lilas SARL']).patch).toEqual({
      companyName: 'Lilas SARL',
      custom: {},
    });
  });

  test('the preview names every value by its target', () => {
    const row = read(
      ['number', 'lastName', 'address.city', 'custom.vip', 'consents.sms'],
      ['7', 'Dupont', 'Paris', 'non', 'oui'],
    );
    expect(rowValues(row)).toEqual([
      { target: 'number', value: 'C-000007' },
      { target: 'lastName', value: 'Dupont' },
      { target: 'address.city', value: 'Paris' },
      { target: 'custom.vip', value: false },
      { target: 'consents.sms', value: 'granted' },
    ]);
  });
});

describe('by what a row is recognised', () => {
  const row = read(
    ['number', 'firstName', 'lastName', 'email', 'phone', 'birthDate', 'address.postalCode'],
    ['7', 'Marie', 'Dupont', 'a@exemple.fr', '0612345678', '31/12/1980', '75011'],
  );

  test('by the keys that count, the surest first', () => {
    expect(rowKeysOf(row, ['nameAndPostalCode', 'phone', 'number', 'nameAndBirthDate'])).toEqual([
      { key: 'number', value: 'number:C-000007' },
      { key: 'phone', value: 'phone:+33612345678' },
      { key: 'nameAndBirthDate', value: 'birth:dupont marie|1980-12-31' },
      { key: 'nameAndPostalCode', value: 'postal:dupont marie|75011' },
    ]);
  });

  test('more reasons leave less doubt', () => {
    expect(matchScore(['number'])).toBe(100);
    expect(matchScore(['phone'])).toBe(80);
    expect(matchScore(['phone', 'nameAndPostalCode'])).toBe(92);
    expect(matchScore(['phone', 'email', 'nameAndBirthDate'])).toBe(100);
    expect(matchScore([])).toBe(0);
  });
});
