import type { PurchaseChannel, PurchaseLine } from '@clientele/contracts/interactions/purchase';
import { calendarDateOf } from '@clientele/domain/time/calendar';
import type { Random } from '../random.ts';
import { plusMinutes } from './agenda.ts';
import type { GeneratedPurchase, HistoryOptions } from './generated-history.ts';

const REFUND_PROBABILITY = 0.015;
const DAY_MINUTES = 24 * 60;

/**
 * A purchase as a till records it, with its receipt number; few are refunded, partly or completely.
 */
export function purchase(
  random: Random,
  options: HistoryOptions,
  payment: {
    paidAt: Date;
    lines: PurchaseLine[];
    channel: PurchaseChannel;
    /** Index of the seller in `memberIds`; null when nobody sold it. */
    member: number | null;
  },
): GeneratedPurchase {
  const { paidAt, lines, channel, member } = payment;
  const amount = lines.reduce((sum, line) => sum + line.amount, 0);
  const refundedAt = plusMinutes(paidAt, random.integer(60, 20 * DAY_MINUTES));
  const refunded = random.chance(REFUND_PROBABILITY) && refundedAt <= options.now;
  const day = calendarDateOf(paidAt, options.timeZone).replaceAll('-', '');
  return {
    paidAt,
    currency: 'EUR',
    amount,
    lines,
    channel,
    memberId: member === null ? null : (options.memberIds[member] as string),
    reference: `${channel === 'online' ? 'W' : 'T'}-${day}-${random.digits(3)}`,
    refundedAmount: refunded ? refundOf(random, amount, lines) : 0,
    refundedAt: refunded ? refundedAt : null,
    createdAt: paidAt,
    createdBy: member ?? 0,
    updatedAt: refunded ? refundedAt : paidAt,
  };
}

/** The refunded amount: everything, or the last line. */
function refundOf(random: Random, amount: number, lines: readonly PurchaseLine[]): number {
  const last = lines.at(-1)?.amount ?? 0;
  return random.chance(0.6) || last <= 0 || last > amount ? amount : last;
}
