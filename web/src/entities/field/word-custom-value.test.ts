import type { MemberField } from '@clientele/contracts/custom-fields/custom-field';
import { expect, test } from 'vitest';
import { aField, anOption } from '../../testing/records.ts';
import { wordCustomValue } from './word-custom-value.ts';

const words = {
  language: 'fr',
  choice: (group: string, code: string) => `${group}:${code}`,
  phone: (e164: string) => `tel ${e164}`,
  member: (id: string) => id,
  answer: (yes: boolean) => (yes ? 'Oui' : 'Non'),
  timeZone: 'Europe/Paris',
  currency: 'EUR',
} as const;
const options = [anOption('dry', 'Sèche'), anOption('oily', 'Grasse', { retired: true })];

test.each<[MemberField['type'], unknown, string | null]>([
  ['text', 'Aloe', 'Aloe'],
  ['text', null, null],
  ['number', 38.5, '38,50'],
  ['money', 125_050, '1\u202f250,50\u00a0€'],
  ['percent', 12.5, '12,5\u00a0%'],
  ['rating', 4, '4/5'],
  ['boolean', false, 'Non'],
  ['date', '2021-02-15', '15 février 2021'],
  ['dateTime', '2026-12-01T09:30:00.000Z', '1 décembre 2026 à 10:30'],
  ['choice', 'oily', 'Grasse'],
  ['choice', 'gone', 'gone'],
  ['multiChoice', ['dry', 'oily'], 'Sèche, Grasse'],
  ['multiChoice', [], null],
  ['phone', '+33612345678', 'tel +33612345678'],
  ['address', { line1: '1 rue X', city: 'Lyon', country: 'FR' }, '1 rue X, Lyon, France'],
  ['date', 'as it was before the type changed', 'as it was before the type changed'],
])('a value of %s, %j, is told as %j', (type, value, expected) => {
  expect(wordCustomValue(aField({ key: 'x', type, options }), value, words)).toBe(expected);
});
