import { z } from 'zod';
import { countryCodeSchema } from './primitives.ts';

// Most characters.
export const CITY_LENGTH_MAXIMUM = 100;
export const ADDRESS_LINE_LENGTH_MAXIMUM = 200;
export const POSTAL_CODE_LENGTH_MAXIMUM = 20;

const lineSchema = z.string().max(ADDRESS_LINE_LENGTH_MAXIMUM).nullable();

/** A postal address; each part is null when not known. */
export const addressSchema = z
  .strictObject({
    line1: lineSchema.describe('Street and number'),
    line2: lineSchema.describe('Building, floor, or person to ask for'),
    postalCode: z
      .string()
      .max(POSTAL_CODE_LENGTH_MAXIMUM)
      .nullable()
      .describe('Postal code, as the country writes it'),
    city: z.string().max(CITY_LENGTH_MAXIMUM).nullable().describe('Town or city'),
    country: countryCodeSchema
      .nullable()
      .describe('Country, ISO 3166-1 alpha-2; null when not known'),
  })
  .meta({
    id: 'Address',
    examples: [
      { line1: '12 rue des Lilas', line2: null, postalCode: '69003', city: 'Lyon', country: 'FR' },
    ],
  });
export type Address = z.infer<typeof addressSchema>;
