import { z } from 'zod';
import { conditionSchema } from '../conditions/condition.ts';
import { actorSchema, currencyCodeSchema, momentSchema, versionSchema } from '../primitives.ts';
import { customKeySchema, customValueSchema, LONG_TEXT_LENGTH_MAXIMUM } from './custom-value.ts';
import { fieldAccessGridSchema, fieldAccessSchema } from './field-access.ts';

export const ACTIVE_FIELDS_MAXIMUM = 100;
export const OPTIONS_MAXIMUM = 100;
export const LABEL_LENGTH_MAXIMUM = 60;
export const HELP_LENGTH_MAXIMUM = 300;
export const PATTERN_LENGTH_MAXIMUM = 200;
export const DECIMALS_MAXIMUM = 6;
export const RATING_MAXIMUM = 10;

export const fieldTypeSchema = z
  .enum([
    'text',
    'longText',
    'number',
    'money',
    'percent',
    'date',
    'dateTime',
    'boolean',
    'choice',
    'multiChoice',
    'email',
    'phone',
    'url',
    'address',
    'clientLink',
    'rating',
  ])
  .meta({ id: 'CustomFieldType' });
export type CustomFieldType = z.infer<typeof fieldTypeSchema>;
export const FIELD_TYPES = fieldTypeSchema.options;

/** A text in both languages; where one is empty the other is shown. */
export const labelSchema = z
  .strictObject({
    fr: z.string().max(LABEL_LENGTH_MAXIMUM),
    en: z.string().max(LABEL_LENGTH_MAXIMUM),
  })
  .meta({ id: 'LocalizedText' });
export const helpSchema = z
  .strictObject({
    fr: z.string().max(HELP_LENGTH_MAXIMUM),
    en: z.string().max(HELP_LENGTH_MAXIMUM),
  })
  .meta({ id: 'Help' });
export type LocalizedText = z.infer<typeof labelSchema>;

export const optionColorSchema = z
  .enum(['gray', 'red', 'pink', 'grape', 'violet', 'blue', 'teal', 'green', 'yellow', 'orange'])
  .meta({ id: 'OptionColor' });
export type OptionColor = z.infer<typeof optionColorSchema>;

/** One of the values to choose from. A retired one stays where it was chosen and is offered no more. */
export const fieldOptionSchema = z
  .strictObject({
    key: customKeySchema,
    label: labelSchema,
    color: optionColorSchema,
    retired: z.boolean(),
  })
  .meta({ id: 'FieldOption' });
export type FieldOption = z.infer<typeof fieldOptionSchema>;

/** What an organisation decides about a field; settings that do not suit its type are `null`. */
export const fieldSettingsSchema = z
  .strictObject({
    label: labelSchema,
    help: helpSchema,
    options: z.array(fieldOptionSchema).max(OPTIONS_MAXIMUM),
    required: z.boolean(),
    unique: z.boolean(),
    sensitive: z.boolean().describe('Masked until asked for; each asking is an audit entry'),
    minimum: z
      .union([z.number(), z.string().max(30)])
      .nullable()
      .describe('Least number, in the unit of the value, or earliest date'),
    maximum: z
      .union([z.number(), z.string().max(30)])
      .nullable()
      .describe('Greatest number, or latest date; of a rating, its number of stars'),
    minimumLength: z.int().min(0).max(LONG_TEXT_LENGTH_MAXIMUM).nullable(),
    maximumLength: z.int().min(1).max(LONG_TEXT_LENGTH_MAXIMUM).nullable(),
    decimals: z.int().min(0).max(DECIMALS_MAXIMUM).nullable(),
    pattern: z
      .string()
      .min(1)
      .max(PATTERN_LENGTH_MAXIMUM)
      .nullable()
      .describe('RE2 regular expression that the whole value must match'),
    patternExample: z.string().min(1).max(PATTERN_LENGTH_MAXIMUM).nullable(),
    defaultValue: customValueSchema.nullable(),
    visibleWhen: conditionSchema.nullable().describe('Shown only when another field is so'),
    requiredWhen: conditionSchema.nullable().describe('Required when another field is so'),
  })
  .meta({ id: 'FieldSettings' });
export type FieldSettings = z.infer<typeof fieldSettingsSchema>;

/** A field as a member meets it: what it asks for, and what this member may do with it. */
export const memberFieldSchema = z
  .object({
    ...fieldSettingsSchema.shape,
    key: customKeySchema,
    type: fieldTypeSchema,
    currency: currencyCodeSchema.nullable().describe('Of money: that of the organisation'),
    ready: z.boolean().describe('Whether lists can be sorted by it already'),
    access: fieldAccessSchema.describe('Of the caller'),
  })
  .meta({ id: 'MemberField' });
export type MemberField = z.infer<typeof memberFieldSchema>;

export const fieldStatusSchema = z.enum(['active', 'archived']).meta({ id: 'FieldStatus' });
export type FieldStatus = z.infer<typeof fieldStatusSchema>;

export const packIdSchema = z
  .enum(['salon', 'clinic', 'shop', 'association'])
  .meta({ id: 'PackId' });
export type PackId = z.infer<typeof packIdSchema>;

/** A field as those who manage fields see it. */
export const customFieldSchema = z
  .object({
    ...memberFieldSchema.shape,
    roles: fieldAccessGridSchema.describe('What each role may do with it'),
    status: fieldStatusSchema,
    pack: packIdSchema.nullable().describe('The sector pack it came with'),
    jobId: z.string().nullable().describe('The work under way on its values'),
    version: versionSchema,
    createdAt: momentSchema,
    createdBy: actorSchema,
    updatedAt: momentSchema,
    updatedBy: actorSchema,
  })
  .meta({ id: 'CustomField' });
export type CustomField = z.infer<typeof customFieldSchema>;

/** A new field: a type and a name suffice. Its key is made from the name unless given. */
export const createCustomFieldSchema = fieldSettingsSchema
  .partial()
  .extend({
    type: fieldTypeSchema,
    label: labelSchema,
    key: customKeySchema.optional(),
    section: z.string().max(40).optional().describe('Section to stand in; the last one otherwise'),
    roles: fieldAccessGridSchema.optional(),
  })
  .meta({ id: 'CreateCustomFieldInput' });
export type CreateCustomFieldInput = z.infer<typeof createCustomFieldSchema>;

export const updateCustomFieldSchema = fieldSettingsSchema
  .partial()
  .meta({ id: 'UpdateCustomFieldInput' });
export type UpdateCustomFieldInput = z.infer<typeof updateCustomFieldSchema>;

/** Where a field is used by something that would miss it. */
export const fieldUseSchema = z
  .object({
    kind: z.enum(['field', 'segment', 'filter', 'export', 'import', 'template']),
    id: z.string(),
    name: z.string(),
  })
  .meta({ id: 'FieldUse' });
export type FieldUse = z.infer<typeof fieldUseSchema>;

export const customFieldUsageSchema = z
  .object({
    clients: z.int().min(0).describe('Clients in use, of whom so many hold a value'),
    items: z.array(
      z.object({
        key: customKeySchema,
        filled: z.int().min(0).nullable().describe('Null when the caller may not know'),
        uses: z.array(fieldUseSchema),
      }),
    ),
  })
  .meta({ id: 'CustomFieldUsage' });
export type CustomFieldUsage = z.infer<typeof customFieldUsageSchema>;
