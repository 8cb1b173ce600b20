import { calendarDateOf } from '../time/calendar.ts';
import type { InteractionContent, InteractionTraits } from './interaction-content.ts';

/** Traits of entries that count nowhere: internal notes, events of the record, hidden entries. */
const NOTHING: InteractionTraits = {
  occurred: false,
  inbound: false,
  visitDay: null,
  purchaseDay: null,
  amount: null,
  outcome: null,
};

/** Statuses of messages that never reached anybody. */
const UNSENT: readonly string[] = ['queued', 'scheduled', 'failed', 'skipped', 'cancelled'];
/** Statuses by which the client reacted. An opened mail is none: programs open mails too. */
const ANSWERED: readonly string[] = ['replied', 'clicked'];

/** The organisation's settings for counting. */
export interface CountingRules {
  /** Days of visits and purchases are calendar days in this time zone. */
  timeZone: string;
  /**
   * ISO 4217 code. Amounts in another currency, from before the organisation changed its own, are
   * not added up.
   */
  currency: string;
}

/**
 * How statistics count an entry; `amount` is in minor units, net of refunds. Hidden entries do not
 * count: those in the trash, and those visible to managers only, which the numbers would reveal.
 */
export function traitsOf(
  content: InteractionContent,
  options: CountingRules & { hidden: boolean },
): InteractionTraits {
  if (options.hidden) return NOTHING;
  const dayOfEntry = () => calendarDateOf(content.at, options.timeZone);
  switch (content.type) {
    case 'appointment': {
      const outcome = content.appointment?.status ?? null;
      const came = outcome === 'completed';
      return {
        ...NOTHING,
        occurred: came || outcome === 'noShow',
        inbound: came,
        visitDay: came ? dayOfEntry() : null,
        outcome,
      };
    }
    case 'purchase': {
      const { purchase } = content;
      const counts = purchase?.currency === options.currency;
      return {
        ...NOTHING,
        occurred: true,
        inbound: true,
        // A refund does not undo the visit.
        visitDay: content.channel === 'inPerson' ? dayOfEntry() : null,
        purchaseDay: counts ? dayOfEntry() : null,
        amount: counts ? purchase.amount - purchase.refundedAmount : null,
      };
    }
    case 'visit':
      return { ...NOTHING, occurred: true, inbound: true, visitDay: dayOfEntry() };
    case 'message': {
      const status = content.message?.status ?? '';
      const inbound = content.direction === 'inbound' || ANSWERED.includes(status);
      return { ...NOTHING, occurred: !UNSENT.includes(status), inbound };
    }
    case 'call':
    case 'other':
      return { ...NOTHING, occurred: true, inbound: content.direction === 'inbound' };
    case 'note':
    case 'consent':
    case 'created':
    case 'import':
    case 'merge':
      return NOTHING;
  }
}
