import { calendarDateOf } from '../time/calendar.ts';
import type { InteractionContent, InteractionTraits } from './interaction-content.ts';

/** Of what is counted nowhere: a note to ourselves, an event of the record, what is hidden. */
const NOTHING: InteractionTraits = {
  occurred: false,
  inbound: false,
  visitDay: null,
  purchaseDay: null,
  amount: null,
  outcome: null,
};

/** The message never reached anybody. */
const UNSENT: readonly string[] = ['queued', 'scheduled', 'failed', 'skipped', 'cancelled'];
/** The client answered. An opened mail is no answer: programs open mails too. */
const ANSWERED: readonly string[] = ['replied', 'clicked'];

/** How the organisation counts. */
export interface CountingRules {
  /** The day of a visit or of a purchase is the one that people read there. */
  timeZone: string;
  /** Amounts in another currency, from before the organisation changed its own, add to no sum. */
  currency: string;
}

/**
 * What the statistics count of an entry; `amount` is in minor units, net of refunds. Nothing counts
 * that is hidden: in the trash, or kept to managers, whom numbers would give away.
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
        // Whoever was given the money back had come all the same.
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
