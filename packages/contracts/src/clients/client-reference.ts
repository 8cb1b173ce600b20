import { z } from 'zod';
import { idSchema } from '../primitives.ts';

/** A client as other records refer to it. */
export const clientReferenceSchema = z
  .object({
    id: idSchema,
    number: z
      .string()
      .describe('Human number of the client, such as C-000123')
      .meta({ examples: ['C-000123'] }),
    displayName: z
      .string()
      .describe('What to call the client on a page')
      .meta({ examples: ['Zoé Martin'] }),
  })
  .meta({ id: 'ClientReference' });
export type ClientReference = z.infer<typeof clientReferenceSchema>;
