import type { CommunicationChannel } from '@clientele/contracts/communication-channel';
import type { AppointmentStatus } from '@clientele/contracts/interactions/appointment';
import type {
  InteractionChannel,
  InteractionDirection,
  InteractionType,
} from '@clientele/contracts/interactions/interaction-type';
import type { PurchaseChannel, PurchaseLine } from '@clientele/contracts/interactions/purchase';

/** The content of a timeline entry, written by hand or made from a source. Moments are `Date`. */
export interface InteractionContent {
  clientId: string;
  type: InteractionType;
  at: Date;
  channel: InteractionChannel | null;
  direction: InteractionDirection | null;
  title: string | null;
  /** Sanitised HTML. */
  body: string | null;
  /** Id of the member who had the appointment, sold or wrote; null when nobody is named. */
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

/** How statistics count an entry. All traits are empty for an entry in the trash. */
export interface InteractionTraits {
  /**
   * Whether an exchange with the client took place; not a plan, an internal note or an event of the
   * record.
   */
  occurred: boolean;
  /**
   * Whether the client came, bought, called or wrote. Retention periods count from the last such
   * entry.
   */
  inbound: boolean;
  /** Day of the visit, `YYYY-MM-DD`; null when the entry is no visit. */
  visitDay: string | null;
  /**
   * Day of a purchase whose amount counts, also when it was refunded completely; null when nothing
   * was bought.
   */
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
