import { expect, test } from 'vitest';
import { parseLocalDate } from '../lib/local-date.ts';

test.each([
  ['31/12/1980', '1980-12-31'],
  ['31.12.80', '1980-12-31'],
  ['3 7 80', '1980-07-03'],
  ['03071980', '1980-07-03'],
  ['1980-07-03', '1980-07-03'],
  ['01/01/26', '2026-01-01'],
  ['01/01/27', '1927-01-01'],
  ['29/02/2024', '2024-02-29'],
  ['29/02/2023', null],
  ['31/13/1980', null],
  ['hier', null],
  ['', null],
])('a date typed as %j is %j', (text, expected) => {
  expect(parseLocalDate(text, '2026-03-02')).toBe(expected);
});
