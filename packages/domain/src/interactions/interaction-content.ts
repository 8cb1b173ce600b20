import type { CommunicationChannel } from '@clientele/contracts/communication-channel';
import type { AppointmentStatus } from '@clientele/contracts/interactions/appointment';
import type {
  InteractionChannel,
  InteractionDirection,
  InteractionType,
} from '@clientele/contracts/interactions/interaction-type';
import type { PurchaseChannel, PurchaseLine } from '@clientele/contracts/interactions/purchase';

/** What a timeline entry says, whether written by hand or made from a source. Moments are `Date`. */
export interface InteractionContent {
  clientId: string;
  type: InteractionType;
  at: Date;
  channel: InteractionChannel | null;
  direction: InteractionDirection | null;
  title: string | null;
  /** Sanitised HTML. */
  body: string | null;
  /** Member who received, sold or wrote; null when nobody is named. */
  memberId: string | null;
  appointment: { id: string; status: AppointmentStatus; endsAt: Date } | null;
  purchase: {
    id: string;
    amount: number;
    refundedAmount: number;
    currency: string;
    lines: PurchaseLine[];
    reference: string | null;
  } | null;
  message: { id: string; status: string } | null;
}

/** What statistics count of an entry. All of it is empty for an entry in the trash. */
export interface InteractionTraits {
  /** An exchange that took place: not a plan, a note to ourselves or an event of the record. */
  occurred: boolean;
  /** The client came, bought, called or wrote. */
  inbound: boolean;
  /** Day on which the client came, `YYYY-MM-DD`; null when this was no visit. */
  visitDay: string | null;
  /** Day of a purchase whose amount counts, even one given back whole; null when nothing was bought. */
  purchaseDay: string | null;
  /** Net of refunds, in minor units; null when nothing was bought. */
  amount: number | null;
  outcome: AppointmentStatus | null;
}

/** An appointment as it is stored. */
export interface AppointmentSource {
  clientId: string;
  startsAt: Date;
  endsAt: Date;
  status: AppointmentStatus;
  service: string | null;
  memberId: string | null;
  note: string | null;
}

/** A purchase as it is stored; amounts in minor units. */
export interface PurchaseSource {
  clientId: string;
  paidAt: Date;
  currency: string;
  amount: number;
  lines: PurchaseLine[];
  channel: PurchaseChannel;
  memberId: string | null;
  reference: string | null;
  refundedAmount: number;
  refundedAt: Date | null;
}

/** A message as the communication capability stores it, as far as the timeline reads it. */
export interface MessageSource {
  clientId: string;
  channel: CommunicationChannel;
  direction: InteractionDirection;
  subject: string | null;
  /** The beginning of the text, without formatting. */
  preview: string | null;
  status: string;
  at: Date;
  memberId: string | null;
}
