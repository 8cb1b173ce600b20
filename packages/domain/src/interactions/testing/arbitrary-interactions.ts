// biome-ignore lint/style/noRestrictedImports: generators for tests, which the product never imports
import fc from 'fast-check';
import { addDays } from '../../time/calendar.ts';
import { countedOf } from './interactions.ts';

/** Days with a visit, each once, in order, from the beginning of 2024 on. */
export const visitDays = fc
  .array(fc.integer({ min: 1, max: 120 }), { maxLength: 25, size: 'max' })
  .map((intervals) => {
    let day = '2024-01-01';
    return intervals.map((interval) => {
      day = addDays(day, interval);
      return day;
    });
  });

const moment = fc
  .integer({ min: 0, max: 2 * 365 * 24 })
  .map((hours) => new Date(Date.UTC(2025, 5, 15) + hours * 3_600_000));

const day = fc.integer({ min: 0, max: 20 }).map((days) => addDays('2026-01-01', days));

/** Entries of every kind, some of them on the same day or at the same moment. */
export const countedInteractions = fc.array(
  fc
    .record({
      at: moment,
      occurred: fc.boolean(),
      inbound: fc.boolean(),
      visitDay: fc.option(day),
      purchase: fc.option(fc.record({ purchaseDay: day, amount: fc.nat({ max: 1_000_000 }) })),
      outcome: fc.option(
        fc.constantFrom('planned', 'confirmed', 'completed', 'cancelled', 'noShow'),
      ),
    })
    .map(({ purchase, ...traits }) => countedOf({ ...traits, ...purchase })),
  { maxLength: 20, size: 'max' },
);
