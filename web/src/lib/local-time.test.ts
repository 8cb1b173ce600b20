import { expect, test } from 'vitest';
import { parseLocalTime } from './local-time.ts';

test.each([
  ['14:30', '14:30'],
  ['9:05', '09:05'],
  ['14h30', '14:30'],
  ['14 h 30', '14:30'],
  ['14h', '14:00'],
  ['9', '09:00'],
  ['930', '09:30'],
  ['1430', '14:30'],
  ['24:00', null],
  ['12:60', null],
  ['midi', null],
  ['', null],
])('"%s" is %s', (text, time) => {
  expect(parseLocalTime(text)).toBe(time);
});
