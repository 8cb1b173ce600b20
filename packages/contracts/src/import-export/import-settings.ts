import { z } from 'zod';
import { communicationChannelSchema } from '../communication-channel.ts';
import { IMPORT_COLUMNS_MAXIMUM } from './import-reading.ts';

/** Most characters of a target. */
export const IMPORT_TARGET_LENGTH_MAXIMUM = 60;
/** Most values of a column that can be mapped to options. */
export const IMPORT_VALUES_MAXIMUM = 200;
/** Most characters of the text that says where contacts come from. */
export const IMPORT_SOURCE_LENGTH_MAXIMUM = 200;

/** Kinds of rows. Records other than clients are matched to clients. */
export const importEntitySchema = z
  .enum(['clients', 'appointments', 'purchases', 'notes'])
  .meta({ id: 'ImportEntity', description: 'What the rows of the file are' });
export type ImportEntity = z.infer<typeof importEntitySchema>;

/**
 * A target, which says where values go: `lastName`, `address.city`, `custom.skin_type`, `fullName`,
 * `client.email`…
 */
export const importTargetSchema = z
  .string()
  .max(IMPORT_TARGET_LENGTH_MAXIMUM)
  .regex(/^[a-z][A-Za-z]*(\.[A-Za-z][A-Za-z0-9_]*)?$/)
  .meta({
    id: 'ImportTarget',
    examples: ['lastName'],
    description:
      'Where values go: `lastName`, `address.city`, `custom.skin_type`, `fullName`, `client.email`…',
  });

/** Whether a column replaces values that the client has already. */
export const overwriteSchema = z
  .enum(['always', 'ifBlank', 'never'])
  .meta({ id: 'Overwrite', description: 'What becomes of a value that the client has already' });
export type Overwrite = z.infer<typeof overwriteSchema>;

/**
 * The target of a column. Several columns with the same target are joined by a space, or become
 * several phones, e-mails, tags.
 */
export const columnMappingSchema = z
  .strictObject({
    column: z
      .int()
      .min(0)
      .max(IMPORT_COLUMNS_MAXIMUM - 1)
      .describe('Column of the file, from 0'),
    target: importTargetSchema
      .nullable()
      .describe('Field that the column fills; null: it is left out'),
    overwrite: overwriteSchema.default('always'),
    values: z
      .array(
        z.strictObject({
          from: z.string().max(200).describe('What the cell says'),
          to: z.string().max(200).describe('What it stands for; empty for none'),
        }),
      )
      .max(IMPORT_VALUES_MAXIMUM)
      .default([])
      .describe('What stands for what, such as "Mme" for the option "woman"; an empty `to` is none')
      .meta({ examples: [[]] }),
  })
  .meta({ id: 'ColumnMapping' });
export type ColumnMapping = z.output<typeof columnMappingSchema>;

/** A value for every row whose own cell is empty. */
export const importConstantSchema = z
  .strictObject({
    target: importTargetSchema,
    value: z
      .string()
      .min(1)
      .max(200)
      .describe('The same value for every row, as a cell would say it'),
  })
  .meta({ id: 'ImportConstant' });
export type ImportConstant = z.infer<typeof importConstantSchema>;

/** Keys by which a row is matched with a client, from the surest to the least sure. */
export const matchKeySchema = z
  .enum(['number', 'externalId', 'email', 'phone', 'nameAndBirthDate', 'nameAndPostalCode'])
  .meta({
    id: 'MatchKey',
    description: 'By what a row is recognised as a client, from the surest to the least sure',
  });
export type MatchKey = z.infer<typeof matchKeySchema>;
export const MATCH_KEYS = matchKeySchema.options;

/** What to do with a row that matches a client; `create` makes a second client all the same. */
export const matchPolicySchema = z.enum(['update', 'fillBlanks', 'create', 'skip']).meta({
  id: 'MatchPolicy',
  description: 'What to do with a recognised row; `create` makes a second client all the same',
});
export type MatchPolicy = z.infer<typeof matchPolicySchema>;

/** The policy for a matching key; keys without a rule do not count. */
export const matchRuleSchema = z
  .strictObject({ key: matchKeySchema, policy: matchPolicySchema })
  .meta({ id: 'MatchRule' });
export type MatchRule = z.infer<typeof matchRuleSchema>;

/**
 * The legal basis on which contacts may be written to (GDPR art. 6), and where their data comes
 * from (art. 14).
 */
export const importLegalBasisSchema = z
  .strictObject({
    basis: z
      .enum(['consent', 'contract', 'legitimateInterest'])
      .describe('On what ground the contacts may be written to (GDPR article 6)'),
    source: z
      .string()
      .min(1)
      .max(IMPORT_SOURCE_LENGTH_MAXIMUM)
      .describe('Where the contacts come from'),
    channels: z
      .array(communicationChannelSchema)
      .max(4)
      .describe('Channels that people agreed to: with `consent` only'),
  })
  .meta({ id: 'ImportLegalBasis' });
export type ImportLegalBasis = z.infer<typeof importLegalBasisSchema>;

/** The order of names in a column with full names. */
export const nameOrderSchema = z
  .enum(['firstLast', 'lastFirst'])
  .meta({ id: 'NameOrder', description: 'Which name comes first' });
export type NameOrder = z.infer<typeof nameOrderSchema>;

/**
 * What becomes of the rows. Files of `notes`, `appointments` and `purchases` use only mapping and
 * constants.
 */
export const importSettingsSchema = z
  .strictObject({
    mapping: z
      .array(columnMappingSchema)
      .max(IMPORT_COLUMNS_MAXIMUM)
      .describe('What each column becomes'),
    constants: z
      .array(importConstantSchema)
      .max(20)
      .describe('Values that are the same for every row')
      .meta({ examples: [[]] }),
    nameOrder: nameOrderSchema.describe('Order of a full name that is split'),
    matching: z
      .array(matchRuleSchema)
      .max(MATCH_KEYS.length)
      .describe('By what rows are recognised as clients; a key that is not named does not count'),
    legalBasis: importLegalBasisSchema
      .nullable()
      .describe('On what ground the contacts may be written to; null: nobody may be')
      .meta({ examples: [null] }),
  })
  .meta({ id: 'ImportSettings' });
export type ImportSettings = z.output<typeof importSettingsSchema>;
