import { z } from 'zod';

/** How a client can be reached. */
export const communicationChannelSchema = z
  .enum(['email', 'sms', 'phone', 'post'])
  .meta({ id: 'CommunicationChannel' });
export type CommunicationChannel = z.infer<typeof communicationChannelSchema>;
export const CommunicationChannel = communicationChannelSchema.enum;
