import { z } from 'zod';

/** The answer of the health check. */
export const healthSchema = z
  .object({
    status: z.literal('ok').describe('The API answers'),
    version: z
      .string()
      .describe('Version of the software that answers')
      .meta({ examples: ['1.4.0'] }),
  })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof healthSchema>;
