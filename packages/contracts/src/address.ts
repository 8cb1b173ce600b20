import { z } from 'zod';
import { countryCodeSchema } from './primitives.ts';

export const CITY_LENGTH_MAXIMUM = 100;
export const ADDRESS_LINE_LENGTH_MAXIMUM = 200;
export const POSTAL_CODE_LENGTH_MAXIMUM = 20;

const lineSchema = z.string().max(ADDRESS_LINE_LENGTH_MAXIMUM).nullable();

export const addressSchema = z
  .strictObject({
    line1: lineSchema,
    line2: lineSchema,
    postalCode: z.string().max(POSTAL_CODE_LENGTH_MAXIMUM).nullable(),
    city: z.string().max(CITY_LENGTH_MAXIMUM).nullable(),
    country: countryCodeSchema.nullable(),
  })
  .meta({ id: 'Address' });
export type Address = z.infer<typeof addressSchema>;
