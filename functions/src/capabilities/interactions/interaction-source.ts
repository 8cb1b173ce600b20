import type { FieldChange } from '@clientele/contracts/clients/client-history';
import type { Actor } from '@clientele/contracts/primitives';
import type {
  AppointmentSource,
  InteractionContent,
  MessageSource,
  PurchaseSource,
} from '@clientele/domain/interactions/interaction-content';
import {
  projectAppointment,
  projectMessage,
  projectPurchase,
} from '@clientele/domain/interactions/project-source';

/** Records that the timeline follows; each makes one entry. */
export type SourceKind = 'appointment' | 'purchase' | 'message';

/** What a source says of itself beside its content. */
export interface SourceOrigin {
  createdAt: Date;
  createdBy: Actor;
  updatedAt: Date;
  updatedBy: Actor;
}

export interface SourceRecords {
  appointment: AppointmentSource & SourceOrigin;
  purchase: PurchaseSource & SourceOrigin;
  message: MessageSource & SourceOrigin;
}
export type AnySource = SourceRecords[SourceKind];

export const SOURCE_COLLECTIONS: Readonly<Record<SourceKind, string>> = {
  appointment: 'appointments',
  purchase: 'purchases',
  message: 'messages',
};

/** The one entry of a source: the same id however often it is made. */
export function interactionIdOf(kind: SourceKind, id: string): string {
  return `${kind}_${id}`;
}

/** What the timeline says of a source. */
export function contentOf(kind: SourceKind, id: string, source: AnySource): InteractionContent {
  if (kind === 'appointment') return projectAppointment(id, source as AppointmentSource);
  if (kind === 'purchase') return projectPurchase(id, source as PurchaseSource);
  return projectMessage(id, source as MessageSource);
}

/** Something that happened to a client and has no record of its own: an import, a merge. */
export interface ClientEvent {
  /** Follows from what happened, so that it is told once. */
  id: string;
  clientId: string;
  type: 'consent' | 'import' | 'merge';
  at: Date;
  by: Actor;
  title: string | null;
  changes: FieldChange[];
}
