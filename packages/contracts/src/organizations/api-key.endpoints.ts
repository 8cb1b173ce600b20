import { z } from 'zod';
import { defineEndpoints } from '../endpoint.ts';
import {
  apiKeySchema,
  apiKeySecretSchema,
  createApiKeySchema,
  updateApiKeySchema,
} from './api-key.ts';

const apiKeys = '/organizations/{organizationId}/api-keys';
const apiKey = `${apiKeys}/{apiKeyId}` as const;

const managing = {
  audience: 'member',
  permission: 'apiKeys.manage',
  status: 200,
  rateLimit: 'sensitive',
} as const;

export const apiKeyEndpoints = defineEndpoints({
  listApiKeys: {
    ...managing,
    method: 'GET',
    path: apiKeys,
    summary: 'List the API keys of the organisation, with when each was last used',
    response: z.object({ items: z.array(apiKeySchema).describe('Every key, revoked ones too') }),
    errors: [],
    rateLimit: 'read',
  },
  createApiKey: {
    ...managing,
    method: 'POST',
    path: apiKeys,
    summary: 'Create a key for other software; its secret is shown this once',
    body: createApiKeySchema,
    response: apiKeySecretSchema,
    status: 201,
    location: `${apiKeys}/{apiKey.id}`,
    errors: ['api_key.too_many'],
  },
  updateApiKey: {
    ...managing,
    method: 'PATCH',
    path: apiKey,
    summary: 'Rename a key, or change what it may do',
    body: updateApiKeySchema,
    response: apiKeySchema,
    errors: ['api_key.not_found', 'api_key.revoked'],
    ifMatch: true,
  },
  rotateApiKey: {
    ...managing,
    method: 'POST',
    path: `${apiKey}/rotate`,
    summary: 'Give a key a new secret, shown this once; the one before opens for 24 hours more',
    response: apiKeySecretSchema,
    errors: ['api_key.not_found', 'api_key.revoked'],
  },
  revokeApiKey: {
    ...managing,
    method: 'POST',
    path: `${apiKey}/revoke`,
    summary: 'Close a key for good',
    response: apiKeySchema,
    errors: ['api_key.not_found', 'api_key.revoked'],
  },
});
