import { z } from 'zod';
import {
  countryCodeSchema,
  createdAtSchema,
  currencyCodeSchema,
  idSchema,
  interfaceLanguageSchema,
  versionSchema,
} from '../primitives.ts';
import { permissionSchema, roleSchema } from '../roles.ts';

/** Most characters of an organisation's name. */
export const ORGANIZATION_NAME_LENGTH_MAXIMUM = 100;
/** Days until trashed records are deleted for good, unless the organisation sets another number. */
export const TRASH_RETENTION_DAYS_DEFAULT = 30;

export const sectorSchema = z
  .enum(['salon', 'clinic', 'shop', 'workshop', 'association', 'other'])
  .meta({ id: 'Sector', description: 'Line of business of the organisation' });
export type Sector = z.infer<typeof sectorSchema>;

/** Settings of an organisation. */
export const organizationSettingsSchema = z
  .strictObject({
    name: z
      .string()
      .trim()
      .min(1)
      .max(ORGANIZATION_NAME_LENGTH_MAXIMUM)
      .describe('What the organisation is called')
      .meta({ examples: ['Salon Lumière'] }),
    sector: sectorSchema,
    language: interfaceLanguageSchema.describe(
      'Language of its mails and exports, and of new members',
    ),
    country: countryCodeSchema.describe('Also the country that phone numbers are read in'),
    currency: currencyCodeSchema.describe('Currency of every amount, ISO 4217'),
    timeZone: z
      .string()
      .min(1)
      .max(60)
      .describe('IANA time zone, such as Europe/Paris')
      .meta({ examples: ['Europe/Paris'] }),
    trashRetentionDays: z
      .int()
      .min(1)
      .max(365)
      .describe('Days a client stays in the trash before it is deleted for good')
      .meta({ examples: [30] }),
  })
  .meta({ id: 'OrganizationSettings' });
export type OrganizationSettings = z.infer<typeof organizationSettingsSchema>;

/** A new organisation; settings that are left out get defaults. */
export const createOrganizationSchema = organizationSettingsSchema
  .partial()
  .required({ name: true })
  .meta({ id: 'CreateOrganizationInput' });
export type CreateOrganizationInput = z.infer<typeof createOrganizationSchema>;

/** A change of settings; only named ones change. */
export const updateOrganizationSchema = organizationSettingsSchema
  .partial()
  .meta({ id: 'UpdateOrganizationInput' });
export type UpdateOrganizationInput = z.infer<typeof updateOrganizationSchema>;

/** An organisation in wire shape. */
export const organizationSchema = z
  .object({
    ...organizationSettingsSchema.shape,
    id: idSchema,
    version: versionSchema,
    createdAt: createdAtSchema,
  })
  .meta({ id: 'Organization' });
export type Organization = z.infer<typeof organizationSchema>;

/** The signed-in person's membership in one organisation. */
export const membershipSchema = z
  .object({
    organization: organizationSchema.describe('The organisation'),
    role: roleSchema.describe('Role of the person in it'),
    permissions: z.array(permissionSchema).describe('What the role allows'),
  })
  .meta({ id: 'Membership' });
export type Membership = z.infer<typeof membershipSchema>;

/** The signed-in person with their memberships. */
export const meSchema = z
  .object({
    id: idSchema.describe('The Firebase Auth user id'),
    email: z
      .string()
      .describe('Address the person signed in with')
      .meta({ examples: ['camille.durand@example.org'] }),
    emailVerified: z
      .boolean()
      .describe('Whether the address is known to belong to the person')
      .meta({ examples: [true] }),
    displayName: z
      .string()
      .describe('First and last name')
      .meta({ examples: ['Camille Durand'] }),
    memberships: z.array(membershipSchema).describe('Every organisation the person belongs to'),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof meSchema>;
