import {
  API_BASE_PATH,
  type Audience,
  type EndpointDefinition,
} from '@clientele/contracts/endpoint';
import { ENDPOINT_TABLES } from '@clientele/contracts/endpoints';
import type { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import { addExamples, type ExampleDocument } from './openapi-examples.ts';
import { NAMED_PARAMETERS, namedParametersOf } from './openapi-parameters.ts';
import { refusalsOf } from './openapi-refusals.ts';

const CALLERS: Readonly<Record<Exclude<Audience, 'member'>, string>> = {
  public: 'Needs no signing in',
  user: 'For anyone who is signed in',
};

/** The API as an OpenAPI 3.1 document, made from the endpoint tables alone. */
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
  const document = createDocument({
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
      parameters: NAMED_PARAMETERS,
      securitySchemes: {
        idToken: { type: 'http', scheme: 'bearer', bearerFormat: 'Firebase ID token' },
        apiKey: { type: 'http', scheme: 'bearer', bearerFormat: 'API key of the organisation' },
      },
    },
  });
  addExamples(document as unknown as ExampleDocument);
  return document as unknown as Record<string, unknown>;
}

function operationOf(
  name: string,
  endpoint: EndpointDefinition,
  capability: string,
): ZodOpenApiOperationObject {
  return {
    operationId: name,
    tags: [capability],
    summary: endpoint.summary,
    description: callersOf(endpoint),
    ...(endpoint.audience === 'public' && { security: [] }),
    ...(endpoint.apiKey && { security: [{ idToken: [] }, { apiKey: [] }] }),
    parameters: namedParametersOf(endpoint),
    ...(endpoint.query && { requestParams: { query: endpoint.query as z.ZodObject } }),
    ...(endpoint.body && {
      requestBody: { required: true, content: { 'application/json': { schema: endpoint.body } } },
    }),
    ...(endpoint.upload && {
      requestBody: {
        required: true,
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
    }),
    responses: answersOf(endpoint),
  };
}

function callersOf({ audience, permission }: EndpointDefinition): string {
  return audience === 'member' ? `Permission: \`${permission}\`` : CALLERS[audience];
}

function answersOf(endpoint: EndpointDefinition): ZodOpenApiOperationObject['responses'] {
  const content = endpoint.response
    ? { content: { [endpoint.contentType ?? 'application/json']: { schema: endpoint.response } } }
    : {};
  return {
    [String(endpoint.status) as '200']: { description: 'Done', ...content },
    ...refusalsOf(endpoint),
  };
}
