import type {
  AppointmentSource,
  InteractionContent,
  MessageSource,
  PurchaseSource,
} from './interaction-content.ts';
import { paragraphsOf } from './note-text.ts';

/** The timeline entry of an appointment; `id` is the appointment's. */
export function projectAppointment(id: string, source: AppointmentSource): InteractionContent {
  return {
    clientId: source.clientId,
    type: 'appointment',
    at: source.startsAt,
    channel: 'inPerson',
    direction: 'inbound',
    title: source.service,
    body: paragraphsOf(source.note),
    memberId: source.memberId,
    appointment: { id, status: source.status, endsAt: source.endsAt },
    purchase: null,
    message: null,
  };
}

/** The timeline entry of a purchase, titled by the first thing bought; `id` is the purchase's. */
export function projectPurchase(id: string, source: PurchaseSource): InteractionContent {
  const { amount, refundedAmount, currency, lines, reference } = source;
  return {
    clientId: source.clientId,
    type: 'purchase',
    at: source.paidAt,
    channel: source.channel,
    direction: 'inbound',
    title: lines[0]?.label ?? null,
    body: null,
    memberId: source.memberId,
    appointment: null,
    purchase: { id, amount, refundedAmount, currency, lines, reference },
    message: null,
  };
}

/** The timeline entry of a message that was sent or received; `id` is the message's. */
export function projectMessage(id: string, source: MessageSource): InteractionContent {
  return {
    clientId: source.clientId,
    type: 'message',
    at: source.at,
    channel: source.channel,
    direction: source.direction,
    title: source.subject,
    body: paragraphsOf(source.preview),
    memberId: source.memberId,
    appointment: null,
    purchase: null,
    message: { id, status: source.status },
  };
}
