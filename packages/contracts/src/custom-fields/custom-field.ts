import { z } from 'zod';
import { conditionSchema } from '../conditions/condition.ts';
import {
  createdAtSchema,
  createdBySchema,
  currencyCodeSchema,
  updatedAtSchema,
  updatedBySchema,
  versionSchema,
} from '../primitives.ts';
import { customKeySchema, customValueSchema, LONG_TEXT_LENGTH_MAXIMUM } from './custom-value.ts';
import { fieldAccessGridSchema, fieldAccessSchema } from './field-access.ts';

// Most entries (fields of an organisation, options of a field), characters, decimals and stars.
export const ACTIVE_FIELDS_MAXIMUM = 100;
export const OPTIONS_MAXIMUM = 100;
export const LABEL_LENGTH_MAXIMUM = 60;
export const HELP_LENGTH_MAXIMUM = 300;
export const PATTERN_LENGTH_MAXIMUM = 200;
export const DECIMALS_MAXIMUM = 6;
export const RATING_MAXIMUM = 10;

/** The type of a custom field, which decides what its values are. */
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
  .meta({
    id: 'CustomFieldType',
    description:
      'What kind of value the field holds; `money` is in minor units, `clientLink` is the identifier of a client',
  });
export type CustomFieldType = z.infer<typeof fieldTypeSchema>;
export const FIELD_TYPES = fieldTypeSchema.options;

/** A text in both languages; where one is empty the other is shown. */
export const labelSchema = z
  .strictObject({
    fr: z
      .string()
      .max(LABEL_LENGTH_MAXIMUM)
      .describe('In French; where it is empty the other is shown'),
    en: z
      .string()
      .max(LABEL_LENGTH_MAXIMUM)
      .describe('In English; where it is empty the other is shown'),
  })
  .meta({ id: 'LocalizedText', examples: [{ fr: 'Type de peau', en: 'Skin type' }] });
export const helpSchema = z
  .strictObject({
    fr: z
      .string()
      .max(HELP_LENGTH_MAXIMUM)
      .describe('In French; where it is empty the other is shown'),
    en: z
      .string()
      .max(HELP_LENGTH_MAXIMUM)
      .describe('In English; where it is empty the other is shown'),
  })
  .meta({
    id: 'Help',
    examples: [{ fr: '', en: '' }],
    description: 'Advice shown under the field',
  });
export type LocalizedText = z.infer<typeof labelSchema>;

export const optionColorSchema = z
  .enum(['gray', 'red', 'pink', 'grape', 'violet', 'blue', 'teal', 'green', 'yellow', 'orange'])
  .meta({ id: 'OptionColor', description: 'Colour in which an option is shown' });
export type OptionColor = z.infer<typeof optionColorSchema>;

/** One of the values to choose from. A retired one stays where it was chosen and is offered no more. */
export const fieldOptionSchema = z
  .strictObject({
    key: customKeySchema.describe('Stable name of the option, which is stored as the value'),
    label: labelSchema.describe('What people read'),
    color: optionColorSchema,
    retired: z.boolean().describe('Stays where it was chosen, is offered no more'),
  })
  .meta({ id: 'FieldOption' });
export type FieldOption = z.infer<typeof fieldOptionSchema>;

/** What an organisation decides about a field; settings that do not suit its type are `null`. */
export const fieldSettingsSchema = z
  .strictObject({
    label: labelSchema.describe('What the field is called'),
    help: helpSchema,
    options: z
      .array(fieldOptionSchema)
      .max(OPTIONS_MAXIMUM)
      .describe('Values to choose from, of `choice` and `multiChoice`; empty otherwise')
      .meta({ examples: [[]] }),
    required: z.boolean().describe('Whether every client must have a value'),
    unique: z.boolean().describe('Whether no two clients may have the same value'),
    sensitive: z.boolean().describe('Masked until asked for; each asking is an audit entry'),
    minimum: z
      .union([z.number(), z.string().max(30)])
      .nullable()
      .describe('Least number, in the unit of the value, or earliest date')
      .meta({ examples: [null] }),
    maximum: z
      .union([z.number(), z.string().max(30)])
      .nullable()
      .describe('Greatest number, or latest date; of a rating, its number of stars')
      .meta({ examples: [null] }),
    minimumLength: z
      .int()
      .min(0)
      .max(LONG_TEXT_LENGTH_MAXIMUM)
      .nullable()
      .describe('Least number of characters; null for no limit')
      .meta({ examples: [null] }),
    maximumLength: z
      .int()
      .min(1)
      .max(LONG_TEXT_LENGTH_MAXIMUM)
      .nullable()
      .describe('Greatest number of characters; null for no limit')
      .meta({ examples: [80] }),
    decimals: z
      .int()
      .min(0)
      .max(DECIMALS_MAXIMUM)
      .nullable()
      .describe('Digits after the decimal mark, of `number` and `percent`; null for any')
      .meta({ examples: [null] }),
    pattern: z
      .string()
      .min(1)
      .max(PATTERN_LENGTH_MAXIMUM)
      .nullable()
      .describe('RE2 regular expression that the whole value must match')
      .meta({ examples: [null] }),
    patternExample: z
      .string()
      .min(1)
      .max(PATTERN_LENGTH_MAXIMUM)
      .nullable()
      .describe('A value that the pattern matches, shown when one is refused')
      .meta({ examples: [null] }),
    defaultValue: customValueSchema
      .nullable()
      .describe('Value that a new client begins with; null for none')
      .meta({ examples: [null] }),
    visibleWhen: conditionSchema
      .nullable()
      .describe('Shown only when another field is so')
      .meta({ examples: [null] }),
    requiredWhen: conditionSchema
      .nullable()
      .describe('Required when another field is so')
      .meta({ examples: [null] }),
  })
  .meta({ id: 'FieldSettings' });
export type FieldSettings = z.infer<typeof fieldSettingsSchema>;

/** A field as a member meets it: what it asks for, and what this member may do with it. */
export const memberFieldSchema = z
  .object({
    ...fieldSettingsSchema.shape,
    key: customKeySchema.describe('Stable name of the field, under which its values stand'),
    type: fieldTypeSchema,
    currency: currencyCodeSchema
      .nullable()
      .describe('Currency of a money field: that of the organisation; null for other types')
      .meta({ examples: [null] }),
    ready: z.boolean().describe('Whether lists can be sorted by it already'),
    access: fieldAccessSchema.describe('What the caller may do with it'),
  })
  .meta({ id: 'MemberField' });
export type MemberField = z.infer<typeof memberFieldSchema>;

export const fieldStatusSchema = z.enum(['active', 'archived']).meta({
  id: 'FieldStatus',
  description: 'Whether the field is in use; an archived one keeps its values and is not shown',
});
export type FieldStatus = z.infer<typeof fieldStatusSchema>;

export const packIdSchema = z
  .enum(['salon', 'clinic', 'shop', 'association'])
  .meta({ id: 'PackId', description: 'A ready-made set of fields for one line of business' });
export type PackId = z.infer<typeof packIdSchema>;

/** A field as those who manage fields see it. */
export const customFieldSchema = z
  .object({
    ...memberFieldSchema.shape,
    roles: fieldAccessGridSchema.describe('What each role may do with it'),
    status: fieldStatusSchema,
    pack: packIdSchema
      .nullable()
      .describe('The sector pack it came with; null for none')
      .meta({ examples: [null] }),
    jobId: z
      .string()
      .nullable()
      .describe('The work under way on its values; null for none')
      .meta({ examples: [null] }),
    version: versionSchema,
    createdAt: createdAtSchema,
    createdBy: createdBySchema,
    updatedAt: updatedAtSchema,
    updatedBy: updatedBySchema,
  })
  .meta({ id: 'CustomField' });
export type CustomField = z.infer<typeof customFieldSchema>;

/** A new field: a type and a name suffice. Its key is made from the name unless given. */
export const createCustomFieldSchema = fieldSettingsSchema
  .partial()
  .extend({
    type: fieldTypeSchema,
    label: labelSchema.describe('What the field is called'),
    key: customKeySchema
      .optional()
      .describe('Stable name of the field; made from the label when absent'),
    section: z.string().max(40).optional().describe('Section to stand in; the last one otherwise'),
    roles: fieldAccessGridSchema
      .optional()
      .describe('What each role may do with it; sensible defaults when absent'),
  })
  .meta({ id: 'CreateCustomFieldInput' });
export type CreateCustomFieldInput = z.infer<typeof createCustomFieldSchema>;

export const updateCustomFieldSchema = fieldSettingsSchema
  .partial()
  .meta({ id: 'UpdateCustomFieldInput' });
export type UpdateCustomFieldInput = z.infer<typeof updateCustomFieldSchema>;
