import { expect, test } from 'vitest';
import { anAppointment } from '../../../testing/interactions.ts';
import {
  bodyOf,
  endsNextDay,
  freshAppointment,
  issuesOf,
  minutesOf,
  valuesOf,
  withStart,
} from './appointment-form.ts';

const PARIS = 'Europe/Paris';

test('a new appointment begins at the next half hour, on the organisation’s clocks', () => {
  const values = freshAppointment('client1', new Date('2026-03-02T22:40:00Z'), PARIS);
  expect(values).toMatchObject({ date: '2026-03-03', start: '00:00', end: '01:00' });
});

test('another start takes the end along, through midnight too', () => {
  const values = valuesOf(anAppointment(), PARIS);
  expect(values).toMatchObject({ start: '10:00', end: '11:00' });
  expect(withStart(values, '14:30')).toMatchObject({ start: '14:30', end: '15:30' });
  expect(withStart(values, '23:30')).toMatchObject({ end: '00:30' });
  // Whatever the hour at which the dialog opened: it lasts as long as it did.
  const late = freshAppointment('client1', new Date('2026-03-02T21:40:00Z'), PARIS);
  expect(late).toMatchObject({ start: '23:00', end: '00:00' });
  expect(withStart(late, '09:00')).toMatchObject({ start: '09:00', end: '10:00' });
});

test('an appointment that ends after midnight is sent, and shown, as it is', () => {
  const night = anAppointment({
    startsAt: '2026-03-02T22:30:00.000Z',
    endsAt: '2026-03-02T23:45:00.000Z',
  });
  const values = valuesOf(night, PARIS);
  expect(values).toMatchObject({ date: '2026-03-02', start: '23:30', end: '00:45' });
  expect(minutesOf(values)).toBe(75);
  expect(endsNextDay(values)).toBe(true);
  expect(issuesOf(values)).toEqual({});
  expect(bodyOf(values, PARIS)).toMatchObject({ startsAt: night.startsAt, endsAt: night.endsAt });
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
