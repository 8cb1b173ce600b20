import { z } from 'zod';

/** What can happen with a client; the entries of its timeline. */
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
  .meta({ id: 'InteractionType' });
export type InteractionType = z.infer<typeof interactionTypeSchema>;
export const InteractionType = interactionTypeSchema.enum;

/** Those that people write down themselves. */
export const manualInteractionTypeSchema = z
  .enum(['note', 'call', 'visit', 'other'])
  .meta({ id: 'ManualInteractionType' });
export type ManualInteractionType = z.infer<typeof manualInteractionTypeSchema>;

/** By which way something happened. */
export const interactionChannelSchema = z
  .enum(['inPerson', 'phone', 'email', 'sms', 'post', 'online'])
  .meta({ id: 'InteractionChannel' });
export type InteractionChannel = z.infer<typeof interactionChannelSchema>;

/** Who began: the client (`inbound`) or us. */
export const interactionDirectionSchema = z
  .enum(['inbound', 'outbound'])
  .meta({ id: 'InteractionDirection' });
export type InteractionDirection = z.infer<typeof interactionDirectionSchema>;

/** `managers` keeps an entry to managers, administrators and owners. */
export const interactionVisibilitySchema = z
  .enum(['everyone', 'managers'])
  .meta({ id: 'InteractionVisibility' });
export type InteractionVisibility = z.infer<typeof interactionVisibilitySchema>;
