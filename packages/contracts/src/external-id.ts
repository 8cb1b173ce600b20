import { z } from 'zod';

/** Most characters of an external id. */
export const EXTERNAL_ID_LENGTH_MAXIMUM = 128;

/**
 * Id of a record in the software it comes from. Pushing the same record again under it is
 * recognised and doubles nothing; a different record under it is refused.
 */
export const externalIdSchema = z
  .string()
  .min(1)
  .max(EXTERNAL_ID_LENGTH_MAXIMUM)
  .describe('Identifier in the software that the record comes from')
  .meta({ id: 'ExternalId', examples: ['till-20931'] });
