import { z } from 'zod';
import {
  createdAtSchema,
  createdBySchema,
  idSchema,
  momentSchema,
  versionSchema,
} from '../primitives.ts';
import type { Permission } from '../roles.ts';

/** Most active keys of an organisation. */
export const API_KEYS_MAXIMUM = 20;
/** Most characters of a key's name. */
export const API_KEY_NAME_LENGTH_MAXIMUM = 100;
/** Hours after a rotation for which the former secret still works. */
export const API_KEY_GRACE_HOURS = 24;

/** Permissions that a key can have: only those of endpoints that are open to other software. */
export const API_KEY_PERMISSIONS = [
  'clients.read',
  'clients.write',
  'interactions.read',
  'interactions.write',
  'appointments.write',
  'purchases.write',
  'interactions.manage',
] as const satisfies readonly Permission[];
export const apiKeyPermissionSchema = z
  .enum(API_KEY_PERMISSIONS)
  .meta({ id: 'ApiKeyPermission', description: 'What other software may do with the key' });
export type ApiKeyPermission = z.infer<typeof apiKeyPermissionSchema>;

const shape = {
  name: z
    .string()
    .trim()
    .min(1)
    .max(API_KEY_NAME_LENGTH_MAXIMUM)
    .describe('Which software has it, such as "Till at the front"')
    .meta({ examples: ['Till at the front'] }),
  permissions: z
    .array(apiKeyPermissionSchema)
    .min(1)
    .max(API_KEY_PERMISSIONS.length)
    .describe('What the key allows'),
};

/** A new key: its name and permissions. */
export const createApiKeySchema = z.strictObject(shape).meta({ id: 'CreateApiKeyInput' });
export type CreateApiKeyInput = z.infer<typeof createApiKeySchema>;
export const updateApiKeySchema = createApiKeySchema.partial().meta({ id: 'UpdateApiKeyInput' });
export type UpdateApiKeyInput = z.infer<typeof updateApiKeySchema>;

/** An API key without its secret. */
export const apiKeySchema = z
  .object({
    ...shape,
    id: idSchema,
    hint: z
      .string()
      .describe('The last four characters of the secret')
      .meta({ examples: ['x7Qz'] }),
    status: z.enum(['active', 'revoked']).describe('A revoked key opens nothing'),
    createdAt: createdAtSchema,
    createdBy: createdBySchema,
    lastUsedAt: momentSchema
      .nullable()
      .describe('When it was last used, to within ten minutes; null for never'),
    rotatedAt: momentSchema
      .nullable()
      .describe('When it last got a new secret; null for never')
      .meta({ examples: [null] }),
    previousUntil: momentSchema
      .nullable()
      .describe('Until when the secret before also opens; null when it does not')
      .meta({ examples: [null] }),
    revokedAt: momentSchema
      .nullable()
      .describe('When it was closed; null while it is active')
      .meta({ examples: [null] }),
    version: versionSchema,
  })
  .meta({ id: 'ApiKey' });
export type ApiKey = z.infer<typeof apiKeySchema>;

/** A key with its secret, which is shown only once: the database keeps a hash. */
export const apiKeySecretSchema = z
  .object({
    apiKey: apiKeySchema.describe('The key, without its secret'),
    secret: z
      .string()
      .describe('The secret, shown this once: send it as a bearer token')
      .meta({ examples: ['ck_…x7Qz'] }),
  })
  .meta({ id: 'ApiKeySecret' });
export type ApiKeySecret = z.infer<typeof apiKeySecretSchema>;
