import { AMOUNT_MAXIMUM } from '@clientele/contracts/interactions/purchase';
import { describe, expect, it } from 'vitest';
import { appointmentIssues } from './appointment-rules.ts';
import { purchaseIssues, purchaseTotal } from './purchase-rules.ts';
import { purchaseOf } from './testing/interactions.ts';

const now = new Date('2026-06-15T12:00:00Z');
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);

describe('the time of an appointment', () => {
  it.each([
    [0.25, []],
    [25, []],
    [0, [{ path: 'endsAt', code: 'period.reversed' }]],
    [-1, [{ path: 'endsAt', code: 'period.reversed' }]],
    [25.01, [{ path: 'endsAt', code: 'period.too_long', values: { maximum: 25 } }]],
  ])('of %d hours', (count, issues) => {
    const planned = { startsAt: now, endsAt: hours(count), status: 'planned' as const };
    expect(appointmentIssues(planned, now)).toEqual(issues);
  });

  it.each([
    ['completed', 48, ['status']],
    ['noShow', 48, ['status']],
    ['completed', 12, []],
    ['confirmed', 48, []],
  ] as const)('%s in %d hours', (status, start, paths) => {
    const appointment = { startsAt: hours(start), endsAt: hours(start + 1), status };
    expect(appointmentIssues(appointment, now).map(({ path }) => path)).toEqual(paths);
  });
});

describe('the total of a purchase', () => {
  it('is what is said, else the sum of its lines', () => {
    const lines = [{ amount: 1_000 }, { amount: -200 }];
    expect(purchaseTotal({ lines })).toBe(800);
    expect(purchaseTotal({ amount: 0, lines })).toBe(0);
    expect(purchaseTotal({ amount: 700, lines: [] })).toBe(700);
    expect(purchaseTotal({ lines: [] })).toBeNull();
  });
});

describe('a purchase', () => {
  const line = (amount: number) => ({ label: 'Coupe', quantity: 1, amount });
  const issues = (known: Partial<Parameters<typeof purchaseIssues>[0]>) =>
    purchaseIssues({ ...purchaseOf({}), ...known }, { currency: 'EUR', now });

  it('in order has no issue', () => {
    expect(issues({})).toEqual([]);
    expect(issues({ lines: [] })).toEqual([]);
    expect(issues({ lines: [line(5_000), line(-500)] })).toEqual([]);
    expect(issues({ refundedAmount: 4_500, paidAt: hours(24) })).toEqual([]);
    expect(issues({ amount: 0, lines: [line(500), line(-500)] })).toEqual([]);
    expect(issues({ paidAt: now, refundedAmount: 100, refundedAt: now })).toEqual([]);
    expect(issues({ paidAt: now, refundedAmount: 100, refundedAt: hours(1) })).toEqual([]);
    expect(issues({ amount: AMOUNT_MAXIMUM, lines: [line(AMOUNT_MAXIMUM)] })).toEqual([]);
    expect(issues({ amount: null, lines: [line(500)], refundedAmount: 9 })).toEqual([]);
  });

  it.each([
    [
      { amount: null, lines: [] },
      { path: 'amount', code: 'field.required' },
    ],
    [
      { lines: [line(4_000)] },
      { path: 'amount', code: 'amount.lines_differ', values: { sum: 4_000 } },
    ],
    [
      { amount: -500, lines: [line(-500)] },
      { path: 'amount', code: 'number.too_small', values: { minimum: 0 } },
    ],
    [
      { amount: 2 * AMOUNT_MAXIMUM, lines: [line(AMOUNT_MAXIMUM), line(AMOUNT_MAXIMUM)] },
      { path: 'amount', code: 'number.too_big', values: { maximum: AMOUNT_MAXIMUM } },
    ],
    [
      { currency: 'CHF' },
      { path: 'currency', code: 'currency.other', values: { currency: 'EUR' } },
    ],
    [{ refundedAmount: 4_501 }, { path: 'refundedAmount', code: 'amount.refund_too_big' }],
    [{ paidAt: hours(24.01) }, { path: 'paidAt', code: 'date.future' }],
    [
      { paidAt: now, refundedAmount: 100, refundedAt: hours(-1) },
      { path: 'refundedAt', code: 'period.refund_too_early' },
    ],
  ])('%j says what is wrong', (known, issue) => {
    expect(issues(known)).toEqual([issue]);
  });

  it('says all that is wrong at once', () => {
    const wrong = { currency: 'CHF', refundedAmount: 9_000, paidAt: hours(48) };
    expect(issues(wrong).map(({ path }) => path)).toEqual(['currency', 'refundedAmount', 'paidAt']);
  });
});
