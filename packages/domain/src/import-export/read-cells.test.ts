import { describe, expect, test } from 'vitest';
import { readEmailsCell, readPhonesCell } from './read-contact-cell.ts';
import { readDateCell } from './read-date-cell.ts';
import { readNumberCell } from './read-number-cell.ts';
import { readMinutesCell, readMomentCell, readTimeCell } from './read-time-cell.ts';

const dates = { order: 'dayFirst', today: '2026-11-22', past: true } as const;

describe('dates', () => {
  test.each([
    ['31/12/1980', '1980-12-31'],
    ['31.12.80', '1980-12-31'],
    ['1-2-2024', '2024-02-01'],
    ['1980-12-31', '1980-12-31'],
    ['1980/12/31', '1980-12-31'],
    ['1980-12-31T00:00:00Z', '1980-12-31'],
    ['31/12/1980 00:00', '1980-12-31'],
    ['31 déc. 1980', '1980-12-31'],
    ['mardi 3 mars 1981', '1981-03-03'],
    ['Dec 31, 1980', '1980-12-31'],
    ['1er mai 1975', '1975-05-01'],
    ['19801231', '1980-12-31'],
    ['31121980', '1980-12-31'],
    [29586, '1980-12-31'],
    ['29586', '1980-12-31'],
    [19801231, '1980-12-31'],
    ['05/06/26', '2026-06-05'],
    ['05/06/27', '1927-06-05'],
  ])('%s is %s', (cell, date) => {
    expect(readDateCell(cell, dates)).toEqual({ ok: true, value: date });
  });

  test.each(['', '  ', '-', 'n/a', '00/00/0000', '0/0/00', '0000-00-00', '--05-12', '05/12'])(
    '%j says no date, and is not wrong',
    (cell) => {
      expect(readDateCell(cell, dates)).toEqual({ ok: true, value: null });
    },
  );

  test.each(['31/02/1985', '12/31/1980', '45/12/1990', 'printemps', '1980', '31/12/198', '7/2024'])(
    '%j is no date, and is said not to be',
    (cell) => {
      expect(readDateCell(cell, dates)).toMatchObject({
        ok: false,
        code: 'import.date_unreadable',
        values: { text: cell },
      });
    },
  );

  test('the order of the file decides', () => {
    expect(readDateCell('12/31/80', { ...dates, order: 'monthFirst' })).toMatchObject({
      value: '1980-12-31',
    });
    expect(readDateCell('80/12/31', { ...dates, order: 'yearFirst' })).toMatchObject({
      value: '1980-12-31',
    });
    expect(readDateCell('03/04/2024', { ...dates, order: 'monthFirst' })).toMatchObject({
      value: '2024-03-04',
    });
  });

  test('a year of two digits may lie ahead where the date may', () => {
    expect(readDateCell('05/06/27', { ...dates, past: false })).toMatchObject({
      value: '2027-06-05',
    });
  });
});

describe('numbers', () => {
  test.each([
    ['1 234,56', ',', 1234.56],
    ['1\u202f234,56 €', ',', 1234.56],
    ['1.234,56', ',', 1234.56],
    ['1.234', ',', 1234],
    ['1,234', ',', 1.234],
    ['12.5', ',', 12.5],
    ['-3', ',', -3],
    ['−3,5', ',', -3.5],
    ['(12,50)', ',', -12.5],
    ['12,5 %', ',', 12.5],
    ['EUR 12', ',', 12],
    ['1,234', '.', 1234],
    ['1,234.56', '.', 1234.56],
    ["1'234.56 CHF", '.', 1234.56],
    ['1.234', '.', 1.234],
    ['12,5', '.', 12.5],
    ['1E+3', '.', 1000],
  ] as const)('%s with %s is %d', (text, mark, value) => {
    expect(readNumberCell(text, mark)).toEqual({ ok: true, value });
  });

  test.each(['douze', '1,2,3', '12,50 € ou 15', '1.23.4'])('%s is none', (text) => {
    expect(readNumberCell(text, ',')).toMatchObject({ ok: false });
  });
});

describe('phones', () => {
  const read = (cell: string | number) => readPhonesCell(cell, ['FR']);

  test.each([
    ['06.12.34.56.78', ['+33612345678']],
    [612345678, ['+33612345678']],
    ['612345678', ['+33612345678']],
    ['+33 6 12 34 56 78', ['+33612345678']],
    ['0033612345678', ['+33612345678']],
    ['33612345678', ['+33612345678']],
    ["'0612345678", ['+33612345678']],
    ['6,12345678E+08', ['+33612345678']],
    ['06/12/34/56/78', ['+33612345678']],
    ['Tél. 06 12 34 56 78 (bureau)', ['+33612345678']],
    ['06 12 34 56 78 / 01 23 45 67 89', ['+33612345678', '+33123456789']],
    ['0612345678;0123456789', ['+33612345678', '+33123456789']],
    ['06 12 34 56 78 ou 01 23 45 67 89', ['+33612345678', '+33123456789']],
    ['06 12 34 56 78 - 06 12 34 56 78', ['+33612345678']],
    ['+32 470 12 34 56', ['+32470123456']],
  ])('%s is %j', (cell, phones) => {
    expect(read(cell)).toEqual({ ok: true, value: phones });
  });

  test.each(['3,36E+10', '123', 'rappeler', '06 12 34 56 78 / 12'])('%s is wrong', (cell) => {
    expect(read(cell)).toMatchObject({ ok: false, code: 'phone.invalid' });
  });

  test('in the country of the row first, then in that of the file', () => {
    expect(readPhonesCell('0470 12 34 56', ['BE', 'FR'])).toMatchObject({
      value: ['+32470123456'],
    });
    expect(readPhonesCell('06 12 34 56 78', ['BE', 'FR'])).toMatchObject({
      value: ['+33612345678'],
    });
  });
});

describe('e-mails', () => {
  test.each([
    [' Marie@Exemple.FR ', ['marie@exemple.fr']],
    ['Marie <marie@exemple.fr>', ['marie@exemple.fr']],
    ['a@exemple.fr; b@exemple.fr', ['a@exemple.fr', 'b@exemple.fr']],
    ['a@exemple.fr / b@exemple.fr', ['a@exemple.fr', 'b@exemple.fr']],
    ['a@exemple.fr ou b@exemple.fr', ['a@exemple.fr', 'b@exemple.fr']],
    ['a@exemple.fr ::: b@exemple.fr', ['a@exemple.fr', 'b@exemple.fr']],
  ])('%s is %j', (cell, emails) => {
    expect(readEmailsCell(cell)).toEqual({ ok: true, value: emails });
  });

  test('one wrong address among others is not dropped in silence', () => {
    expect(readEmailsCell('a@exemple.fr; b@')).toMatchObject({ code: 'email.invalid' });
  });
});

describe('times', () => {
  test.each([
    ['14:30', '14:30:00'],
    ['14h30', '14:30:00'],
    ['14 h', '14:00:00'],
    ['9h05', '09:05:00'],
    ['2:30 PM', '14:30:00'],
    ['12:05 am', '00:05:00'],
    ['14:30:15', '14:30:15'],
    [0.6041666667, '14:30:00'],
    [14, '14:00:00'],
  ])('%s is %s', (cell, time) => {
    expect(readTimeCell(cell)).toEqual({ ok: true, value: time });
  });

  test.each([
    ['31/01/2026 14:30', '2026-01-31T13:30:00.000Z'],
    ['31/01/2026 à 14h30', '2026-01-31T13:30:00.000Z'],
    ['2026-01-31T14:30:00', '2026-01-31T13:30:00.000Z'],
    ['2026-01-31T14:30:00Z', '2026-01-31T14:30:00.000Z'],
    ['31/01/2026', '2026-01-30T23:00:00.000Z'],
    ['31 janvier 2026 14:30', '2026-01-31T13:30:00.000Z'],
    [46053.6041666667, '2026-01-31T13:30:00.000Z'],
  ])('%s is %s in Paris', (cell, moment) => {
    expect(readMomentCell(cell, { ...dates, past: false }, 'Europe/Paris')).toEqual({
      ok: true,
      value: moment,
    });
  });

  test.each([['25:00'], ['14:60'], ['midi']])('%s is no time', (cell) => {
    expect(readTimeCell(cell)).toMatchObject({ ok: false });
  });

  test.each([
    ['45', 45],
    [45, 45],
    ['1h30', 90],
    ['01:30', 90],
    ['90 min', 90],
    ['1,5 h', 90],
    ['2 heures', 120],
    [0.0625, 90],
  ])('%s is %d minutes', (cell, minutes) => {
    expect(readMinutesCell(cell)).toEqual({ ok: true, value: minutes });
  });
});
