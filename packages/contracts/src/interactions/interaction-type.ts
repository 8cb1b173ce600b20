import { z } from 'zod';

/** Types of timeline entries. */
export const interactionTypeSchema = z
  .enum([
    'appointment',
    'purchase',
    'message',
    'note',
    'call',
    'visit',
    'other',
    'consent',
    'created',
    'import',
    'merge',
  ])
  .meta({ id: 'InteractionType', description: 'What happened with the client' });
export type InteractionType = z.infer<typeof interactionTypeSchema>;
export const InteractionType = interactionTypeSchema.enum;

/** Types of entries that people write by hand. */
export const manualInteractionTypeSchema = z.enum(['note', 'call', 'visit', 'other']).meta({
  id: 'ManualInteractionType',
  description: 'What happened; the types that people write down themselves',
});
export type ManualInteractionType = z.infer<typeof manualInteractionTypeSchema>;

/** Channels of interactions. */
export const interactionChannelSchema = z
  .enum(['inPerson', 'phone', 'email', 'sms', 'post', 'online'])
  .meta({ id: 'InteractionChannel', description: 'By which way it happened' });
export type InteractionChannel = z.infer<typeof interactionChannelSchema>;

/** Who started it: the client (`inbound`) or the organisation (`outbound`). */
export const interactionDirectionSchema = z.enum(['inbound', 'outbound']).meta({
  id: 'InteractionDirection',
  description: 'Who began: the client (`inbound`) or the organisation (`outbound`)',
});
export type InteractionDirection = z.infer<typeof interactionDirectionSchema>;

/** Who may read an entry; `managers` means managers, administrators and owners. */
export const interactionVisibilitySchema = z.enum(['everyone', 'managers']).meta({
  id: 'InteractionVisibility',
  description: 'Who may read the entry; `managers`: managers, administrators and owners only',
});
export type InteractionVisibility = z.infer<typeof interactionVisibilitySchema>;
