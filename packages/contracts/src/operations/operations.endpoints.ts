import { z } from 'zod';
import { defineEndpoints } from '../endpoint.ts';
import { healthSchema } from './health.ts';

const open = {
  method: 'GET',
  audience: 'public',
  permission: null,
  status: 200,
  errors: [],
  rateLimit: 'read',
} as const;

export const operationsEndpoints = defineEndpoints({
  getHealth: {
    ...open,
    path: '/health',
    summary: 'Say that the API is up',
    response: healthSchema,
  },
  getOpenApiDocument: {
    ...open,
    path: '/openapi.json',
    summary: 'This API as an OpenAPI 3.1 document',
    response: z.record(z.string(), z.unknown()),
  },
  getDocumentation: {
    ...open,
    path: '/docs',
    summary: 'This API as pages to read and try',
    response: z.string(),
    contentType: 'text/html',
  },
});
