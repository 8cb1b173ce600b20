import { z } from 'zod';
import { versionSchema } from '../primitives.ts';
import { roleSchema } from '../roles.ts';
import { labelSchema, memberFieldSchema, packIdSchema } from './custom-field.ts';

/** Most sections of a layout. */
export const SECTIONS_MAXIMUM = 30;
/** Most characters of a section id. */
export const SECTION_ID_LENGTH_MAXIMUM = 40;

/** Standard fields of the layout; lists of contacts and the address are placed as one. */
export const layoutStandardFieldSchema = z
  .enum([
    'kind',
    'firstName',
    'lastName',
    'companyName',
    'birthDate',
    'status',
    'phone',
    'email',
    'address',
    'tags',
    'assignedTo',
    'preferredChannel',
    'language',
    'source',
  ])
  .meta({ id: 'LayoutStandardField' });
export type LayoutStandardField = z.infer<typeof layoutStandardFieldSchema>;

/** A field of the layout: `firstName`, or `custom.allergies`. */
export const layoutFieldSchema = z
  .string()
  .min(1)
  .max(60)
  .meta({
    id: 'LayoutField',
    examples: ['custom.skin_type'],
    description: '`firstName`, or `custom.allergies`',
  });

/** A section of the client form: a title, and fields in order in one to three columns. */
export const fieldSectionSchema = z
  .strictObject({
    id: z
      .string()
      .min(1)
      .max(SECTION_ID_LENGTH_MAXIMUM)
      .regex(/^[a-z0-9_-]+$/)
      .describe('Stable name of the section')
      .meta({ examples: ['care'] }),
    label: labelSchema
      .describe('Title of the section')
      .meta({ examples: [{ fr: 'Soin', en: 'Care' }] }),
    columns: z
      .int()
      .min(1)
      .max(3)
      .describe('Columns that the fields stand in')
      .meta({ examples: [2] }),
    fields: z.array(layoutFieldSchema).max(150).describe('Fields in order'),
  })
  .meta({ id: 'FieldSection' });
export type FieldSection = z.infer<typeof fieldSectionSchema>;

/** The whole client form: every standard field and every active custom field, once. */
export const fieldLayoutSchema = z
  .object({
    sections: z.array(fieldSectionSchema).describe('Sections of the client form, in order'),
    version: versionSchema,
  })
  .meta({ id: 'FieldLayout' });
export type FieldLayout = z.infer<typeof fieldLayoutSchema>;

/** A new arrangement, which replaces the whole layout. */
export const updateFieldLayoutSchema = z
  .strictObject({
    sections: z
      .array(fieldSectionSchema)
      .min(1)
      .max(SECTIONS_MAXIMUM)
      .describe('The whole form: every standard field and every active custom field, once'),
  })
  .meta({ id: 'UpdateFieldLayoutInput' });
export type UpdateFieldLayoutInput = z.infer<typeof updateFieldLayoutSchema>;

/** The client form as one role sees it: only fields that it knows, in their sections. */
export const clientFormSchema = z
  .object({
    role: roleSchema.describe('Role that sees the form so'),
    sections: z
      .array(fieldSectionSchema)
      .describe('Sections in order, with the fields the role knows'),
    fields: z.array(memberFieldSchema).describe('The custom fields the role knows'),
  })
  .meta({ id: 'ClientForm' });
export type ClientForm = z.infer<typeof clientFormSchema>;

/** Query of the client form: optionally another role, for members who manage fields. */
export const clientFormQuerySchema = z.strictObject({
  role: roleSchema.optional().describe('See as this role; for those who manage fields'),
});

/** A pack: ready-made fields and sections of a sector. */
export const fieldPackSchema = z
  .object({
    id: packIdSchema,
    installed: z.boolean().describe('Whether its fields are there'),
    sections: z
      .array(
        z.object({
          label: labelSchema.describe('Title of the section'),
          fields: z
            .array(
              z.object({
                key: z
                  .string()
                  .describe('Key that the field gets')
                  .meta({ examples: ['skin_type'] }),
                label: labelSchema.describe('What the field is called'),
                type: z
                  .string()
                  .describe('Type of the field')
                  .meta({ examples: ['choice'] }),
              }),
            )
            .describe('Fields of the section'),
        }),
      )
      .describe('What it adds to the client form'),
  })
  .meta({ id: 'FieldPack' });
export type FieldPack = z.infer<typeof fieldPackSchema>;
