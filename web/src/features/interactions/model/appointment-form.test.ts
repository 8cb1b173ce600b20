import { expect, test } from 'vitest';
import { anAppointment } from '../../../testing/interactions.ts';
import { bodyOf, freshAppointment, issuesOf, valuesOf, withStart } from './appointment-form.ts';

const PARIS = 'Europe/Paris';

test('a new appointment begins at the next half hour, on the organisation’s clocks', () => {
  const values = freshAppointment('client1', new Date('2026-03-02T22:40:00Z'), PARIS);
  expect(values).toMatchObject({ date: '2026-03-03', start: '00:00', end: '01:00' });
});

test('another start takes the end along, as far as the day goes', () => {
  const values = valuesOf(anAppointment(), PARIS);
  expect(values).toMatchObject({ start: '10:00', end: '11:00' });
  expect(withStart(values, '14:30')).toMatchObject({ start: '14:30', end: '15:30' });
  expect(withStart(values, '23:30')).toMatchObject({ end: '23:59' });
});

test('what is sent is the same moment, through the change of clocks as well', () => {
  const stored = anAppointment({
    startsAt: '2026-03-29T08:00:00.000Z',
    endsAt: '2026-03-29T09:00:00.000Z',
  });
  const values = valuesOf(stored, PARIS);
  expect(values).toMatchObject({ date: '2026-03-29', start: '10:00' });
  expect(bodyOf(values, PARIS)).toMatchObject({
    startsAt: stored.startsAt,
    endsAt: stored.endsAt,
  });
});

test('what is missing or the wrong way round is said of its field', () => {
  const values = valuesOf(anAppointment(), PARIS);
  expect(issuesOf(values)).toEqual({});
  expect(issuesOf({ ...values, end: '09:00' })).toEqual({ end: 'endBeforeStart' });
  expect(issuesOf({ ...values, clientId: null, date: '31/31', start: '' })).toEqual({
    clientId: 'clientRequired',
    date: 'dateRequired',
    start: 'timeRequired',
  });
});
