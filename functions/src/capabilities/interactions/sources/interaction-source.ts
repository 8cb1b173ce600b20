import type { FieldChange } from '@clientele/contracts/audit';
import { communicationChannelSchema } from '@clientele/contracts/communication-channel';
import { appointmentStatusSchema } from '@clientele/contracts/interactions/appointment';
import { interactionDirectionSchema } from '@clientele/contracts/interactions/interaction-type';
import {
  purchaseChannelSchema,
  storedLineSchema,
} from '@clientele/contracts/interactions/purchase';
import { type Actor, actorSchema, idSchema, isPlausible } from '@clientele/contracts/primitives';
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
import { z } from 'zod';
import { log } from '../../../platform/logger.ts';

/** Kinds of records that the timeline follows; each record makes one entry. */
export type SourceKind = 'appointment' | 'purchase' | 'message';

/** Who wrote a source and when. */
interface SourceOrigin {
  createdAt: Date;
  createdBy: Actor;
  updatedAt: Date;
  updatedBy: Actor;
}

interface SourceRecords {
  appointment: AppointmentSource & SourceOrigin;
  purchase: PurchaseSource & SourceOrigin;
  message: MessageSource & SourceOrigin;
}
export type AnySource = SourceRecords[SourceKind];

/** Id of the entry of a source, always the same for the same source. */
export function interactionIdOf(kind: SourceKind, id: string): string {
  return `${kind}_${id}`;
}

/** The content of the timeline entry for a source. */
export function contentOf(kind: SourceKind, id: string, source: AnySource): InteractionContent {
  if (kind === 'appointment') return projectAppointment(id, source as AppointmentSource);
  if (kind === 'purchase') return projectPurchase(id, source as PurchaseSource);
  return projectMessage(id, source as MessageSource);
}

const moment = z.date().refine(isPlausible);
const origin = {
  createdAt: z.date(),
  createdBy: actorSchema,
  updatedAt: z.date(),
  updatedBy: actorSchema,
};
const text = z.string().nullable();
const of = { clientId: idSchema, memberId: z.string().nullable(), ...origin };

const READABLE: Readonly<Record<SourceKind, z.ZodType>> = {
  appointment: z.object({
    ...of,
    startsAt: moment,
    endsAt: moment,
    status: appointmentStatusSchema,
    service: text,
    note: text,
  }),
  purchase: z.object({
    ...of,
    paidAt: moment,
    currency: z.string(),
    amount: z.int(),
    refundedAmount: z.int(),
    lines: z.array(storedLineSchema),
    channel: purchaseChannelSchema,
    reference: text,
  }),
  message: z.object({
    ...of,
    at: moment,
    channel: communicationChannelSchema,
    direction: interactionDirectionSchema,
    subject: text,
    preview: text,
    status: z.string(),
  }),
};

/**
 * A stored source, checked; null when it is missing, deleted or unreadable. Software that writes to
 * the database past the API may write anything: an unreadable source makes no entry and is logged,
 * instead of failing its trigger for ever.
 */
export function readableSource(kind: SourceKind, data: unknown): AnySource | null {
  if (data === null || data === undefined) return null;
  // A tombstone: only the time of deletion is left.
  if ('deletedAt' in (data as object)) return null;
  const read = READABLE[kind].safeParse(data);
  if (read.success) return data as AnySource;
  const places = read.error.issues.map(({ path }) => path.join('.'));
  log('ERROR', 'a source cannot be read', { kind, places });
  return null;
}

/**
 * Something that happened to a client and has no record of its own, such as an import or a merge.
 */
export interface ClientEvent {
  /** Derived from the event, so that it makes one entry only. */
  id: string;
  clientId: string;
  type: 'consent' | 'import' | 'merge';
  at: Date;
  by: Actor;
  title: string | null;
  changes: FieldChange[];
}
