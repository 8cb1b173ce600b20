import { z } from 'zod';

/** Channels by which a client can be reached. */
export const communicationChannelSchema = z
  .enum(['email', 'sms', 'phone', 'post'])
  .meta({ id: 'CommunicationChannel', description: 'Way in which a client can be reached' });
export type CommunicationChannel = z.infer<typeof communicationChannelSchema>;
export const CommunicationChannel = communicationChannelSchema.enum;
