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
  /** Place of the client in the row, from 0: it decides whose day is today. */
  clientIndex: number;
  sector: Sector;
  /** When the client was created: nothing happened before. */
  createdAt: Date;
  now: Date;
  /** Who receives, sells and writes; at least one. */
  memberIds: readonly string[];
  timeZone: string;
  /** Leads have not come yet, inactive clients stopped; everybody else is active. */
  status?: ClientStatus;
  /** What a member of the association pays for a year, in minor units; 0 for honorary members. */
  membershipFee?: number;
}

/** Who wrote it and when; `createdBy` is a place in `memberIds`. */
interface Recorded {
  createdAt: Date;
  createdBy: number;
  updatedAt: Date;
}

export type GeneratedAppointment = Omit<AppointmentSource, 'clientId'> & Recorded;
export type GeneratedPurchase = Omit<PurchaseSource, 'clientId'> & Recorded;

/** What somebody wrote down by hand; `body` is HTML as it is stored. */
export interface GeneratedEntry extends Recorded {
  type: ManualInteractionType;
  at: Date;
  channel: InteractionChannel | null;
  direction: InteractionDirection | null;
  title: string | null;
  body: string;
  pinned: boolean;
}

/** All that happened with one client, each list in the order of time. */
export interface GeneratedHistory {
  appointments: GeneratedAppointment[];
  purchases: GeneratedPurchase[];
  entries: GeneratedEntry[];
}
