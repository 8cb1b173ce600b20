import { z } from 'zod';

/** What can happen with a client; the entries of its timeline. */
export const interactionTypeSchema = z.enum([
  'appointment',
  'purchase',
  'message',
  'note',
  'call',
  'visit',
  'consent',
  'import',
  'merge',
  'other',
]);
export type InteractionType = z.infer<typeof interactionTypeSchema>;
export const InteractionType = interactionTypeSchema.enum;
