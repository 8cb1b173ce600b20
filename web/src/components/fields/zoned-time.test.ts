import { describe, expect, test } from 'vitest';
import { clockAt, momentAt } from './zoned-time.ts';

describe('times of a zone', () => {
  test.each([
    ['2026-01-15', '09:30', '2026-01-15T08:30:00.000Z'],
    ['2026-07-15', '09:30', '2026-07-15T07:30:00.000Z'],
    // 02:30 does not exist on the last Sunday of March, and exists twice on that of October.
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ])('%s %s in Paris is %s', (date, time, moment) => {
    expect(momentAt(date, time, 'Europe/Paris')).toBe(moment);
  });

  test('are read back as they were written', () => {
    const moment = momentAt('2026-11-22', '18:05', 'America/Montreal');
    expect(clockAt(moment ?? '', 'America/Montreal')).toEqual({
      date: '2026-11-22',
      time: '18:05',
    });
  });

  test('are none for what is no date or no time', () => {
    expect(momentAt('31/02', '10:00', 'Europe/Paris')).toBeNull();
    expect(momentAt('2026-02-01', '', 'Europe/Paris')).toBeNull();
    expect(clockAt('2026-02-01', 'Europe/Paris')).toBeNull();
  });
});
