import { z } from 'zod';
import { addressSchema } from '../address.ts';
import { communicationChannelSchema } from '../communication-channel.ts';
import { customKeySchema, customValuesSchema } from '../custom-fields/custom-value.ts';
import { EXTERNAL_ID_LENGTH_MAXIMUM } from '../external-id.ts';
import {
  calendarDateSchema,
  createdAtSchema,
  createdBySchema,
  idSchema,
  languageCodeSchema,
  momentSchema,
  updatedAtSchema,
  updatedBySchema,
  versionSchema,
} from '../primitives.ts';
import { clientStatsSchema } from './client-stats.ts';

// Most characters of the values, and most entries of the lists (`TAGS`, `OTHER_CONTACTS`).
export const NAME_LENGTH_MAXIMUM = 100;
export const EMAIL_LENGTH_MAXIMUM = 254;
export const PHONE_LENGTH_MAXIMUM = 40;
export const TAG_LENGTH_MAXIMUM = 50;
export const TAGS_MAXIMUM = 30;
export const OTHER_CONTACTS_MAXIMUM = 5;
export const TEXT_LENGTH_MAXIMUM = 200;

/** A person or a company. */
export const clientKindSchema = z
  .enum(['person', 'company'])
  .meta({ id: 'ClientKind', description: 'Whether the client is a person or a company' });
export type ClientKind = z.infer<typeof clientKindSchema>;

/** The state of the relation with the client, set by members. */
export const clientStatusSchema = z
  .enum(['lead', 'active', 'inactive'])
  .meta({ id: 'ClientStatus', description: 'Where the relation stands, decided by people' });
export type ClientStatus = z.infer<typeof clientStatusSchema>;
export const ClientStatus = clientStatusSchema.enum;

/** The state of the record: active, archived, or trashed. */
export const clientLifecycleSchema = z.enum(['active', 'archived', 'trashed']).meta({
  id: 'ClientLifecycle',
  description:
    'Where the record stands: in use, put aside, or in the trash before it is deleted for good',
});
export type ClientLifecycle = z.infer<typeof clientLifecycleSchema>;

/** Consent to a channel; `unknown` when the client was never asked. */
export const consentStateSchema = z
  .enum(['unknown', 'granted', 'denied'])
  .meta({ id: 'ConsentState', description: 'Whether the client agreed to be written to' });
export type ConsentState = z.infer<typeof consentStateSchema>;

const nameSchema = z.string().max(NAME_LENGTH_MAXIMUM).nullable();
const textSchema = z.string().max(TEXT_LENGTH_MAXIMUM).nullable();
const emailSchema = z.string().max(EMAIL_LENGTH_MAXIMUM);
const phoneSchema = z.string().max(PHONE_LENGTH_MAXIMUM);

/**
 * The part of a client that people write. Every value is present, `null` or empty when not known.
 */
export const clientProfileSchema = z
  .strictObject({
    kind: clientKindSchema,
    status: clientStatusSchema.meta({ examples: ['active'] }),
    firstName: nameSchema.describe('First name; null when not known').meta({ examples: ['Zoé'] }),
    lastName: nameSchema
      .describe('Family name; null when not known')
      .meta({ examples: ['Martin'] }),
    companyName: nameSchema.describe('Company; null for none').meta({ examples: [null] }),
    email: emailSchema
      .nullable()
      .describe('Main e-mail address, lower case once stored; null when not known')
      .meta({ examples: ['zoe.martin@example.org'] }),
    phone: phoneSchema
      .nullable()
      .describe('E.164 once stored; any usual writing on the way in')
      .meta({ examples: ['+33612345678'] }),
    otherEmails: z
      .array(emailSchema)
      .max(OTHER_CONTACTS_MAXIMUM)
      .describe('Further e-mail addresses, at most 5')
      .meta({ examples: [[]] }),
    otherPhones: z
      .array(phoneSchema)
      .max(OTHER_CONTACTS_MAXIMUM)
      .describe('Further phone numbers, E.164 once stored, at most 5')
      .meta({ examples: [[]] }),
    birthDate: calendarDateSchema
      .nullable()
      .describe('Date of birth; null when not known')
      .meta({ examples: ['1990-05-21'] }),
    address: addressSchema.describe('Postal address'),
    language: languageCodeSchema
      .nullable()
      .describe('Language to write to the client in; null when not known'),
    tags: z
      .array(z.string().min(1).max(TAG_LENGTH_MAXIMUM))
      .max(TAGS_MAXIMUM)
      .describe('Free labels, at most 30')
      .meta({ examples: [['VIP']] }),
    source: textSchema
      .describe('How the client came, such as "Instagram"')
      .meta({ examples: ['Instagram'] }),
    externalId: z
      .string()
      .max(EXTERNAL_ID_LENGTH_MAXIMUM)
      .nullable()
      .describe('Identifier in the software that the client comes from')
      .meta({ examples: [null] }),
    assignedTo: idSchema
      .nullable()
      .describe('Member who looks after the client; null for nobody')
      .meta({ examples: [null] }),
    preferredChannel: communicationChannelSchema
      .nullable()
      .describe('How the client likes to be reached; null when not known')
      .meta({ examples: ['email'] }),
    nextAction: textSchema
      .describe('What to do next with the client, such as "call back"')
      .meta({ examples: ['Call back'] }),
    nextActionOn: calendarDateSchema
      .nullable()
      .describe('Day the next action is due; null for none')
      .meta({ examples: ['2026-03-21'] }),
    nextActionFor: idSchema
      .nullable()
      .describe('Member whose next action it is; null for nobody')
      .meta({ examples: [null] }),
    custom: customValuesSchema.describe('Values of custom fields by key').meta({ examples: [{}] }),
  })
  .meta({ id: 'ClientProfile' });
export type ClientProfile = z.infer<typeof clientProfileSchema>;
export type ClientField = keyof ClientProfile;

/**
 * A new client: every field is optional, but there must be a name, a company, a phone or an e-mail.
 */
export const clientCreateRequestSchema = clientProfileSchema
  .extend({
    address: addressSchema.partial().describe('Postal address; only what is named in it is set'),
  })
  .partial()
  .meta({ id: 'ClientCreateRequest' });
export type ClientCreateRequest = z.infer<typeof clientCreateRequestSchema>;

/**
 * A change of a client: only the named fields change; of `address` and `custom`, only the named
 * parts.
 */
export const clientUpdateRequestSchema = clientCreateRequestSchema.meta({
  id: 'ClientUpdateRequest',
});
export type ClientUpdateRequest = z.infer<typeof clientUpdateRequestSchema>;

/** A client in wire shape. */
export const clientSchema = z
  .object({
    ...clientProfileSchema.shape,
    id: idSchema,
    number: z
      .string()
      .describe('Human number, such as C-000123')
      .meta({ examples: ['C-000123'] }),
    displayName: z
      .string()
      .describe('Full name, or else company, phone or e-mail: what to call the client on a page')
      .meta({ examples: ['Zoé Martin'] }),
    lifecycle: clientLifecycleSchema,
    consents: z
      .partialRecord(communicationChannelSchema, consentStateSchema)
      .describe('Consent by channel; a channel that is absent was never asked for')
      .meta({ examples: [{ email: 'granted' }] }),
    stats: clientStatsSchema.describe('What the interactions of the client add up to'),
    maskedFields: z
      .array(customKeySchema)
      .describe('Custom fields that hold a value which is not shown to the caller')
      .meta({ examples: [[]] }),
    version: versionSchema,
    createdAt: createdAtSchema,
    createdBy: createdBySchema,
    updatedAt: updatedAtSchema,
    updatedBy: updatedBySchema,
    archivedAt: momentSchema
      .nullable()
      .describe('When it was archived; null when it is not')
      .meta({ examples: [null] }),
    trashedAt: momentSchema
      .nullable()
      .describe('When it was put in the trash; null when it is not there')
      .meta({ examples: [null] }),
    purgeAt: momentSchema
      .nullable()
      .describe('When a trashed client is deleted for good; null otherwise')
      .meta({ examples: [null] }),
  })
  .meta({ id: 'Client' });
export type Client = z.infer<typeof clientSchema>;

/** The sensitive fields whose values to reveal. */
export const revealClientFieldsSchema = z
  .strictObject({
    fields: z
      .array(customKeySchema)
      .min(1)
      .max(20)
      .describe('Keys of the custom fields to show')
      .meta({ examples: [['allergies']] }),
  })
  .meta({ id: 'RevealClientFields' });
