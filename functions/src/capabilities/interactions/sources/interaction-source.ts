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

/** Records that the timeline follows; each makes one entry. */
export type SourceKind = 'appointment' | 'purchase' | 'message';

/** What a source says of itself beside its content. */
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
 * A source as the timeline can read it. Whoever writes to the database without the API may write
 * anything: what cannot be read makes no entry, rather than an event that fails for ever.
 */
export function readableSource(kind: SourceKind, data: unknown): AnySource | null {
  if (data === null || data === undefined) return null;
  // That it was deleted is all that is left of it.
  if ('deletedAt' in (data as object)) return null;
  const read = READABLE[kind].safeParse(data);
  if (read.success) return data as AnySource;
  const places = read.error.issues.map(({ path }) => path.join('.'));
  log('ERROR', 'a source cannot be read', { kind, places });
  return null;
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
