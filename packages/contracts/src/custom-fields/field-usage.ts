import { z } from 'zod';
import { customKeySchema } from './custom-value.ts';

/** A use of a field, which prevents archiving it. */
export const fieldUseSchema = z
  .object({
    kind: z
      .enum(['field', 'segment', 'filter', 'export', 'import', 'template'])
      .describe('What kind of thing uses the field'),
    id: z
      .string()
      .describe('Identifier of what uses it')
      .meta({ examples: ['7Kx2mQ9sLtVbR4wNcYpZ'] }),
    name: z
      .string()
      .describe('Name of what uses it')
      .meta({ examples: ['Dry skin'] }),
  })
  .meta({ id: 'FieldUse' });
export type FieldUse = z.infer<typeof fieldUseSchema>;

/** How many clients have a value in each field, and where fields are used. */
export const customFieldUsageSchema = z
  .object({
    clients: z.int().min(0).describe('Clients in use, of whom so many hold a value'),
    items: z
      .array(
        z.object({
          key: customKeySchema.describe('The field'),
          filled: z
            .int()
            .min(0)
            .nullable()
            .describe('Clients with a value; null when the caller may not know'),
          uses: z.array(fieldUseSchema).describe('What would miss the field'),
        }),
      )
      .describe('Usage of each field'),
  })
  .meta({ id: 'CustomFieldUsage' });
export type CustomFieldUsage = z.infer<typeof customFieldUsageSchema>;
