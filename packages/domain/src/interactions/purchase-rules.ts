import type { FieldIssue } from '@clientele/contracts/field-issue';
import { AMOUNT_MAXIMUM, type PurchaseLine } from '@clientele/contracts/interactions/purchase';
import { isTooFarAhead } from '../time/ahead.ts';

type Lines = readonly Pick<PurchaseLine, 'amount'>[];

/**
 * The amount paid, in minor units: as given, or else the sum of the lines; null when there is
 * neither.
 */
export function purchaseTotal(input: { amount?: number | undefined; lines: Lines }): number | null {
  return input.amount ?? (input.lines.length === 0 ? null : sumOf(input.lines));
}

/** Issues of a purchase; empty when there is none. `amount` is the result of `purchaseTotal`. */
export function purchaseIssues(
  purchase: {
    currency: string;
    amount: number | null;
    lines: Lines;
    refundedAmount: number;
    refundedAt: Date | null;
    paidAt: Date;
  },
  context: { currency: string; now: Date },
): FieldIssue[] {
  const { currency, amount, lines, refundedAmount, refundedAt, paidAt } = purchase;
  const issues = amountIssues(amount, lines);
  const amountStands = issues.length === 0;
  if (currency !== context.currency) {
    issues.push({
      path: 'currency',
      code: 'currency.other',
      values: { currency: context.currency },
    });
  }
  if (amount !== null && amountStands && refundedAmount > amount) {
    issues.push({ path: 'refundedAmount', code: 'amount.refund_too_big' });
  }
  if (refundedAt !== null && refundedAt < paidAt) {
    issues.push({ path: 'refundedAt', code: 'period.refund_too_early' });
  }
  if (isTooFarAhead(paidAt, context.now)) {
    issues.push({ path: 'paidAt', code: 'date.future' });
  }
  return issues;
}

/** The first issue of the amount or the lines, if any. */
function amountIssues(amount: number | null, lines: Lines): FieldIssue[] {
  const path = 'amount';
  const sum = sumOf(lines);
  if (amount === null && lines.length === 0) return [{ path, code: 'field.required' }];
  if (sum < 0) return [{ path, code: 'number.too_small', values: { minimum: 0 } }];
  if (sum > AMOUNT_MAXIMUM) {
    return [{ path, code: 'number.too_big', values: { maximum: AMOUNT_MAXIMUM } }];
  }
  if (lines.length > 0 && amount !== null && amount !== sum) {
    return [{ path, code: 'amount.lines_differ', values: { sum } }];
  }
  return [];
}

function sumOf(lines: Lines): number {
  return lines.reduce((sum, { amount }) => sum + amount, 0);
}
