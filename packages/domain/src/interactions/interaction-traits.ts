import { calendarDateOf } from '../time/calendar.ts';
import type { InteractionContent, InteractionTraits } from './interaction-content.ts';

/** Of what is counted nowhere: a note to ourselves, an event of the record, trash. */
const NOTHING: InteractionTraits = {
  occurred: false,
  inbound: false,
  visitDay: null,
  amount: null,
  outcome: null,
};

/** The message never reached anybody. */
const UNSENT: readonly string[] = ['queued', 'scheduled', 'failed', 'skipped', 'cancelled'];
/** The client answered. An opened mail is no answer: programs open mails too. */
const ANSWERED: readonly string[] = ['replied', 'clicked'];

/**
 * What the statistics count of an entry. `visitDay` is the day that people of `timeZone` read at
 * its moment; `amount` is in minor units, net of refunds.
 */
export function traitsOf(
  content: InteractionContent,
  options: { timeZone: string; trashed: boolean },
): InteractionTraits {
  if (options.trashed) return NOTHING;
  const visitDay = () => calendarDateOf(content.at, options.timeZone);
  switch (content.type) {
    case 'appointment': {
      const outcome = content.appointment?.status ?? null;
      const came = outcome === 'completed';
      return {
        ...NOTHING,
        occurred: came || outcome === 'noShow',
        inbound: came,
        visitDay: came ? visitDay() : null,
        outcome,
      };
    }
    case 'purchase': {
      const { purchase } = content;
      return {
        ...NOTHING,
        occurred: true,
        inbound: true,
        // Whoever was given the money back had come all the same.
        visitDay: content.channel === 'inPerson' ? visitDay() : null,
        amount: purchase === null ? null : purchase.amount - purchase.refundedAmount,
      };
    }
    case 'visit':
      return { ...NOTHING, occurred: true, inbound: true, visitDay: visitDay() };
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
