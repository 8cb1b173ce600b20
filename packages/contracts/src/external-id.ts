import { z } from 'zod';

export const EXTERNAL_ID_LENGTH_MAXIMUM = 128;

/**
 * The record's identifier in the software it comes from. The same record pushed again under it is
 * recognised and nothing is doubled; a different one is refused.
 */
export const externalIdSchema = z
  .string()
  .min(1)
  .max(EXTERNAL_ID_LENGTH_MAXIMUM)
  .describe('Identifier in the software that the record comes from')
  .meta({ id: 'ExternalId', examples: ['till-20931'] });
