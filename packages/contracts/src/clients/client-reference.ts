import { z } from 'zod';
import { idSchema } from '../primitives.ts';

/** A client as another record names it. */
export const clientReferenceSchema = z
  .object({
    id: idSchema,
    number: z.string(),
    displayName: z.string(),
  })
  .meta({ id: 'ClientReference' });
export type ClientReference = z.infer<typeof clientReferenceSchema>;
