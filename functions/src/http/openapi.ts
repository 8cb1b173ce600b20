import {
  API_BASE_PATH,
  type EndpointDefinition,
  pathParameterNames,
} from '@clientele/contracts/endpoint';
import { ENDPOINT_TABLES } from '@clientele/contracts/endpoints';
import { idSchema } from '@clientele/contracts/primitives';
import { PROBLEM_STATUS, type ProblemCode, problemSchema } from '@clientele/contracts/problem';
import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';

/** What any endpoint may answer, by what it asks of its caller. */
const COMMON_ERRORS: readonly ProblemCode[] = [
  'request.invalid',
  'rate_limit.exceeded',
  'internal',
  'unavailable',
];
const SIGNED_IN_ERRORS: readonly ProblemCode[] = [
  'authentication.required',
  'authentication.invalid',
];
const MEMBER_ERRORS: readonly ProblemCode[] = [
  'organization.not_found',
  'member.disabled',
  'permission.denied',
];

/** The API as an OpenAPI 3.1 document, made of the endpoint tables alone. */
export function createOpenApiDocument(version: string): Record<string, unknown> {
  const paths: ZodOpenApiPathsObject = {};
  for (const [capability, table] of Object.entries(ENDPOINT_TABLES)) {
    for (const [name, endpoint] of Object.entries<EndpointDefinition>(table)) {
      paths[endpoint.path] = {
        ...paths[endpoint.path],
        [endpoint.method.toLowerCase()]: operationOf(name, endpoint, capability),
      };
    }
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Clientèle',
      version,
      description: 'Client management for small organisations.',
    },
    servers: [{ url: API_BASE_PATH }],
    security: [{ idToken: [] }],
    paths,
    components: {
      securitySchemes: {
        idToken: { type: 'http', scheme: 'bearer', bearerFormat: 'Firebase ID token' },
        apiKey: { type: 'http', scheme: 'bearer', bearerFormat: 'API key of the organisation' },
      },
    },
  }) as unknown as Record<string, unknown>;
}

function operationOf(
  name: string,
  endpoint: EndpointDefinition,
  capability: string,
): ZodOpenApiOperationObject {
  const names = pathParameterNames(endpoint.path);
  return {
    operationId: name,
    tags: [capability],
    summary: endpoint.summary,
    ...(endpoint.permission && { description: `Permission: \`${endpoint.permission}\`` }),
    ...(endpoint.audience === 'public' && { security: [] }),
    ...(endpoint.apiKey && { security: [{ idToken: [] }, { apiKey: [] }] }),
    requestParams: {
      ...(names.length > 0 && {
        path: z.object(Object.fromEntries(names.map((parameter) => [parameter, idSchema]))),
      }),
      ...(endpoint.query && { query: endpoint.query as z.ZodObject }),
      ...headersOf(endpoint),
    },
    ...(endpoint.body && {
      requestBody: { required: true, content: { 'application/json': { schema: endpoint.body } } },
    }),
    ...(endpoint.upload && {
      requestBody: {
        required: true,
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
    }),
    responses: responsesOf(endpoint),
  };
}

function headersOf(endpoint: EndpointDefinition): { header?: z.ZodObject } {
  const shape = {
    ...(endpoint.ifMatch && {
      'If-Match': z.string().describe('The version of the record, quoted: `"7"`'),
    }),
    ...(endpoint.idempotent && {
      'Idempotency-Key': z.string().optional().describe('The same key repeats the first answer'),
    }),
  };
  return Object.keys(shape).length === 0 ? {} : { header: z.object(shape) };
}

function responsesOf(endpoint: EndpointDefinition): ZodOpenApiOperationObject['responses'] {
  const codes = [
    ...COMMON_ERRORS,
    ...(endpoint.audience === 'public' ? [] : SIGNED_IN_ERRORS),
    ...(endpoint.audience === 'member' ? MEMBER_ERRORS : []),
    ...(endpoint.body || endpoint.upload
      ? (['request.malformed', 'request.too_large', 'request.unsupported_media_type'] as const)
      : []),
    ...(endpoint.ifMatch ? (['precondition.required', 'precondition.failed'] as const) : []),
    ...(endpoint.idempotent ? (['idempotency.in_flight', 'idempotency.mismatch'] as const) : []),
    ...endpoint.errors,
  ];
  const byStatus = Object.groupBy(codes, (code) => String(PROBLEM_STATUS[code]));
  const content = endpoint.response
    ? { content: { [endpoint.contentType ?? 'application/json']: { schema: endpoint.response } } }
    : {};
  return {
    [String(endpoint.status) as '200']: { description: 'Done', ...content },
    ...Object.fromEntries(
      Object.entries(byStatus).map(([status, some]) => [
        status,
        {
          description: (some ?? []).map((code) => `\`${code}\``).join(', '),
          content: { 'application/problem+json': { schema: problemSchema } },
        },
      ]),
    ),
  };
}
