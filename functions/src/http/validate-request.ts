import { type EndpointDefinition, pathParameterNames } from '@clientele/contracts/endpoint';
import { idSchema } from '@clientele/contracts/primitives';
import { ProblemError } from '@clientele/contracts/problem';
import { parseInput } from '@clientele/contracts/validation';
import type { Request } from 'express';
import { z } from 'zod';

const emptyQuerySchema = z.strictObject({});

/**
 * Parses path, query and body with the endpoint's schemas.
 * @throws ProblemError `request.invalid` with every issue.
 * @throws ProblemError `route.not_found` for ids that cannot exist.
 */
export function validateRequest(endpoint: EndpointDefinition, request: Request) {
  const params: Record<string, string> = {};
  for (const name of pathParameterNames(endpoint.path)) {
    const id = idSchema.safeParse(request.params[name]);
    if (!id.success) throw new ProblemError('route.not_found');
    params[name] = id.data;
  }
  const query = parseInput(endpoint.query ?? emptyQuerySchema, request.query);
  const body = endpoint.body && parseInput(endpoint.body, request.body);
  if (query.ok && (!body || body.ok)) return { params, query: query.value, body: body?.value };
  const issues = [query, body].flatMap((part) => (part && !part.ok ? part.issues : []));
  throw new ProblemError('request.invalid', { issues });
}

/** The version in `If-Match: "7"`. @throws ProblemError when it is missing or unreadable. */
export function requireVersion(request: Request): number {
  const header = request.get('If-Match');
  if (header === undefined) throw new ProblemError('precondition.required');
  const version = /^(?:W\/)?"(\d{1,10})"$/.exec(header.trim());
  if (!version) throw new ProblemError('precondition.required');
  return Number(version[1]);
}
