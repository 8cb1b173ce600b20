import { describe, expect, it } from 'vitest';
import { toCron } from './scheduler.ts';

describe('toCron', () => {
  it.each([
    ['every 5 minutes', '*/5 * * * *'],
    ['every 1 hours', '0 */1 * * *'],
    ['every day 03:30', '30 3 * * *'],
    ['*/10 8-18 * * 1-5', '*/10 8-18 * * 1-5'],
  ])('reads "%s"', (schedule, cron) => {
    expect(toCron(schedule)).toBe(cron);
  });
});
