import { describe, expect, test } from 'vitest';
import { detectHeaderRow, detectValues } from './detect-reading.ts';

describe('how dates are written', () => {
  test.each([
    [['31/12/1980', '05/06/1990'], 'FR', 'dayFirst'],
    [['12/31/1980', '05/06/1990'], 'FR', 'monthFirst'],
    [['05/06/1990'], 'FR', 'dayFirst'],
    [['05/06/1990'], 'US', 'monthFirst'],
    [['80/12/31'], 'FR', 'yearFirst'],
    [['1980-12-31'], 'FR', 'dayFirst'],
  ])('%j in %s', (dates, country, order) => {
    expect(
      detectValues(
        dates.map((date) => [date]),
        country,
      ).dateOrder,
    ).toBe(order);
  });
});

describe('how numbers are written', () => {
  test.each([
    [['1 234,56', '12,5'], 'FR', ','],
    [['1,234.56', '12.5'], 'FR', '.'],
    [['1,234', '2,500'], 'FR', ','],
    [['12,5'], 'US', ','],
    [['06.12.34.56.78', '01.23.45.67.89'], 'FR', ','],
    [['version 1.5', 'version 2.5'], 'FR', ','],
  ])('%j in %s', (numbers, country, mark) => {
    expect(
      detectValues(
        numbers.map((number) => [number]),
        country,
      ).decimalMark,
    ).toBe(mark);
  });
});

describe('which row names the columns', () => {
  test.each([
    [
      'the first',
      [
        ['Nom', 'Tél'],
        ['Dupont', '0612345678'],
      ],
      1,
    ],
    [
      'one below a title and a blank line',
      [
        ['Fichier clients au 31/01/2026'],
        [],
        ['Nom', 'Prénom', 'Tél'],
        ['Dupont', 'Marie', '0612345678'],
      ],
      3,
    ],
    [
      'none',
      [
        ['Dupont', 'Marie', '0612345678'],
        ['Martin', 'Paul', '0612345679'],
      ],
      0,
    ],
    [
      'one of unknown names',
      [
        ['Hundename', 'Rasse'],
        ['Rex', '12'],
      ],
      1,
    ],
    ['none of e-mails', [['a@exemple.fr'], ['b@exemple.fr']], 0],
    ['of one column', [['E-mail'], ['a@exemple.fr']], 1],
    ['of nothing', [], 0],
  ])('%s', (_, rows, row) => {
    expect(detectHeaderRow(rows)).toBe(row);
  });
});
