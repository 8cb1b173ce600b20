import type { Purchase, PurchaseChannel } from '@clientele/contracts/interactions/purchase';
import type { PurchaseBody } from '../api/purchases.ts';

/** A number in its stored unit, the typed text where it is not a number, or null when empty. */
type Typed = number | string | null;

export interface LineDraft {
  key: string;
  label: string;
  quantity: Typed;
  /** Amount of the whole line, in minor units (cents). */
  amount: Typed;
}

/** A purchase as the form holds it. */
export interface PurchaseDraft {
  paidAt: string;
  lines: LineDraft[];
  channel: PurchaseChannel;
  memberId: string | null;
  reference: string;
  refunded: Typed;
}

export type PurchaseIssue =
  | 'amountInvalid'
  | 'amountRequired'
  | 'labelRequired'
  | 'quantityInvalid'
  | 'negative'
  | 'refundTooBig'
  | 'paidAt';

export function freshLine(): LineDraft {
  return { key: crypto.randomUUID(), label: '', quantity: 1, amount: null };
}

export function freshPurchase(now: Date, memberId: string): PurchaseDraft {
  return {
    paidAt: now.toISOString(),
    lines: [freshLine()],
    channel: 'inPerson',
    memberId,
    reference: '',
    refunded: null,
  };
}

/** The form's values for a stored purchase; one without lines gets a single line without label. */
export function purchaseDraftOf(purchase: Purchase): PurchaseDraft {
  const lines = purchase.lines.map((line) => ({ ...freshLine(), ...line }));
  return {
    paidAt: purchase.paidAt,
    lines: lines.length > 0 ? lines : [{ ...freshLine(), amount: purchase.amount }],
    channel: purchase.channel,
    memberId: purchase.memberId,
    reference: purchase.reference ?? '',
    refunded: purchase.refundedAmount || null,
  };
}

/** The total in minor units (cents); null while the amount of a line is missing or invalid. */
export function totalOf({ lines }: Pick<PurchaseDraft, 'lines'>): number | null {
  const filled = lines.filter(({ label, amount }) => amount !== null || label.trim() !== '');
  const amounts = filled.map(({ amount }) => amount);
  if (amounts.length === 0 || !amounts.every((amount) => typeof amount === 'number')) return null;
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

/** The problems by field: `label.<key>`, `quantity.<key>`, `amount.<key>`, `total`… */
export function purchaseIssues(draft: PurchaseDraft): Record<string, PurchaseIssue> {
  const issues: Record<string, PurchaseIssue> = {};
  const several = draft.lines.length > 1;
  for (const { key, label, quantity, amount } of draft.lines) {
    if (several && label.trim() === '' && amount === null) continue;
    if (amount === null) issues[`amount.${key}`] = 'amountRequired';
    else if (typeof amount === 'string') issues[`amount.${key}`] = 'amountInvalid';
    if (several && label.trim() === '') issues[`label.${key}`] = 'labelRequired';
    if (typeof quantity !== 'number' || quantity <= 0) {
      issues[`quantity.${key}`] = 'quantityInvalid';
    }
  }
  const total = totalOf(draft);
  if (total === null && Object.keys(issues).length === 0) {
    issues[`amount.${draft.lines[0]?.key}`] = 'amountRequired';
  }
  if (total !== null && total < 0) issues.total = 'negative';
  if (typeof draft.refunded === 'string') issues.refunded = 'amountInvalid';
  else if (draft.refunded !== null && (draft.refunded < 0 || draft.refunded > (total ?? 0))) {
    issues.refunded = 'refundTooBig';
  }
  if (draft.paidAt === '') issues.paidAt = 'paidAt';
  return issues;
}

/**
 * The body for the API, once there are no problems. A single amount without a label is sent without
 * lines.
 */
export function purchaseBodyOf(
  draft: PurchaseDraft,
  now: Date,
  refundedAt: string | null = null,
): Omit<PurchaseBody, 'clientId' | 'currency'> {
  const lines = draft.lines
    .filter(({ label }) => label.trim() !== '')
    .map(({ label, quantity, amount }) => ({
      label: label.trim(),
      quantity: Number(quantity),
      amount: Number(amount),
    }));
  const refundedAmount = Number(draft.refunded ?? 0);
  return {
    paidAt: draft.paidAt,
    amount: totalOf(draft) ?? 0,
    lines,
    channel: draft.channel,
    memberId: draft.memberId,
    reference: draft.reference.trim() || null,
    refundedAmount,
    refundedAt: refundedAmount > 0 ? (refundedAt ?? now.toISOString()) : null,
  };
}
