import type { FieldChange } from '@clientele/contracts/clients/client-history';
import { type Actor, actorSchema, idSchema } from '@clientele/contracts/primitives';
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
import { log } from '../../platform/logger.ts';

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

const MOMENTS: Readonly<Record<SourceKind, readonly string[]>> = {
  appointment: ['startsAt', 'endsAt'],
  purchase: ['paidAt'],
  message: ['at'],
};

/**
 * A source as the timeline can read it. Whoever writes to the database without the API may write
 * anything: what names no client or no moment makes no entry, rather than an event that fails for
 * ever.
 */
export function readableSource(kind: SourceKind, data: unknown): AnySource | null {
  if (data === null || data === undefined) return null;
  const fields = data as Record<string, unknown>;
  const moments = [...MOMENTS[kind], 'createdAt', 'updatedAt'];
  const readable =
    idSchema.safeParse(fields.clientId).success &&
    moments.every((moment) => fields[moment] instanceof Date) &&
    actorSchema.safeParse(fields.createdBy).success &&
    (kind !== 'purchase' || (Array.isArray(fields.lines) && Number.isInteger(fields.amount)));
  if (!readable) log('ERROR', 'a source cannot be read', { kind, clientId: fields.clientId });
  return readable ? (data as AnySource) : null;
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
