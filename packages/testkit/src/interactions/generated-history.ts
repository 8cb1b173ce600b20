import type { ClientStatus } from '@clientele/contracts/clients/client';
import type {
  InteractionChannel,
  InteractionDirection,
  ManualInteractionType,
} from '@clientele/contracts/interactions/interaction-type';
import type { Sector } from '@clientele/contracts/organizations/organization';
import type {
  AppointmentSource,
  PurchaseSource,
} from '@clientele/domain/interactions/interaction-content';

export interface HistoryOptions {
  seed: string | number;
  /** Index of the client, from 0; it decides which clients have appointments today. */
  clientIndex: number;
  sector: Sector;
  /** When the client was created; nothing happened before. */
  createdAt: Date;
  now: Date;
  /** Members who have the appointments, sell and write; at least one. */
  memberIds: readonly string[];
  timeZone: string;
  /** Leads have not come yet, inactive clients stopped coming; all others are active. */
  status?: ClientStatus;
  /** Yearly fee of a member of the association, in minor units; 0 for honorary members. */
  membershipFee?: number;
}

/** Who wrote it and when; `createdBy` is an index in `memberIds`. */
interface Recorded {
  createdAt: Date;
  createdBy: number;
  updatedAt: Date;
}

export type GeneratedAppointment = Omit<AppointmentSource, 'clientId'> & Recorded;
export type GeneratedPurchase = Omit<PurchaseSource, 'clientId'> & Recorded;

/** An entry written by hand; `body` is HTML in stored form. */
export interface GeneratedEntry extends Recorded {
  type: ManualInteractionType;
  at: Date;
  channel: InteractionChannel | null;
  direction: InteractionDirection | null;
  title: string | null;
  body: string;
  pinned: boolean;
}

/** The history of one client, each list in order of time. */
export interface GeneratedHistory {
  appointments: GeneratedAppointment[];
  purchases: GeneratedPurchase[];
  entries: GeneratedEntry[];
}
