import { z } from 'zod';
import { addressSchema } from '../address.ts';

/** Most characters of a field or option key. */
export const CUSTOM_KEY_LENGTH_MAXIMUM = 40;
/** Most characters of a text value. */
export const LONG_TEXT_LENGTH_MAXIMUM = 5_000;
/** Most options that one value can choose. */
export const CHOICES_MAXIMUM = 50;

/** Key of a custom field or of an option; it never changes: `allergies`, `skin_type`. */
export const customKeySchema = z
  .string()
  .max(CUSTOM_KEY_LENGTH_MAXIMUM)
  .regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/)
  .describe('Lower-case letters, digits and single underscores')
  .meta({ id: 'CustomKey', examples: ['skin_type'] });

/**
 * A value of a custom field. Money is in minor units of the field's currency, a percentage in
 * hundredths as people say it (12.5), a moment ISO 8601 in UTC, a choice the key of its option, a
 * client link the client's id.
 */
export const customValueSchema = z
  .union([
    z.string().max(LONG_TEXT_LENGTH_MAXIMUM),
    z.number(),
    z.boolean(),
    z.array(z.string().max(CUSTOM_KEY_LENGTH_MAXIMUM)).max(CHOICES_MAXIMUM),
    addressSchema.partial(),
  ])
  .meta({
    id: 'CustomValue',
    description:
      'Money in minor units, a percentage as people say it (12.5), a moment ISO 8601 in UTC, a choice the key of its option, a client link the id of the client',
  });
export type CustomValue = z.infer<typeof customValueSchema>;

/** Values by field key; `null` means no value. */
export const customValuesSchema = z.record(customKeySchema, customValueSchema.nullable()).meta({
  id: 'CustomValues',
  examples: [{ skin_type: 'dry' }],
  description: 'Values of custom fields by key; null is none',
});
export type CustomValues = z.infer<typeof customValuesSchema>;
