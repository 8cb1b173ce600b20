import type { EndpointDefinition } from '@clientele/contracts/endpoint';
import { ENDPOINT_TABLES } from '@clientele/contracts/endpoints';
import { describe, expect, it } from 'vitest';
import { createOpenApiDocument } from './openapi.ts';
import { type ExampleDocument, exampleOf } from './openapi-examples.ts';

const document = createOpenApiDocument('test') as unknown as ExampleDocument;
const endpoints = Object.values(ENDPOINT_TABLES).flatMap((table) =>
  Object.entries<EndpointDefinition>(table),
);

function operationOf({ path, method }: EndpointDefinition) {
  const operation = document.paths[path]?.[method.toLowerCase()];
  if (!operation) throw new Error(`no operation ${method} ${path}`);
  return operation;
}

describe('the examples of the OpenAPI document', () => {
  it.each(endpoints.filter(([, { body }]) => body))(
    '%s: a request that is valid',
    (_, endpoint) => {
      const example = exampleOf(operationOf(endpoint).requestBody, document);
      expect(example).toBeDefined();
      expect(endpoint.body?.safeParse(example).error?.issues).toBeUndefined();
    },
  );

  it.each(endpoints.filter(([, { response, contentType }]) => response && !contentType))(
    '%s: an answer that is valid',
    (_, endpoint) => {
      const example = exampleOf(operationOf(endpoint).responses[String(endpoint.status)], document);
      expect(example).toBeDefined();
      expect(endpoint.response?.safeParse(example).error?.issues).toBeUndefined();
    },
  );
});
