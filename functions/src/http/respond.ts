import { API_BASE_PATH, type EndpointDefinition } from '@clientele/contracts/endpoint';
import type { Response } from 'express';
import type { FileAnswer } from './endpoint-request.ts';

/** An answer that can be sent now and stored to be sent again. */
export interface Answer {
  body: unknown;
  location: string | null;
}

/**
 * Parses the answer with the endpoint's schema, so that no property leaves that the table does not
 * name.
 */
function prepare(
  endpoint: EndpointDefinition,
  params: Record<string, string>,
  result: unknown,
): Answer {
  if (endpoint.download) {
    const file = result as FileAnswer;
    endpoint.response?.parse(file.bytes);
    return { body: file, location: null };
  }
  if (endpoint.response === null) return { body: null, location: null };
  const body = endpoint.response.parse(result);
  const location = endpoint.location
    ? API_BASE_PATH +
      endpoint.location.replace(
        /\{([\w.]+)\}/g,
        (_, path: string) => params[path] ?? at(body, path),
      )
    : null;
  return { body, location };
}

function send(endpoint: EndpointDefinition, response: Response, answer: Answer): void {
  response.status(endpoint.status);
  if (answer.location) response.location(answer.location);
  const version = (answer.body as { version?: unknown } | null)?.version;
  if (typeof version === 'number') response.set('ETag', `"${version}"`);
  response.set('Cache-Control', 'no-store');
  if (endpoint.download) sendFile(response, answer.body as FileAnswer);
  else if (endpoint.response === null) response.end();
  else if (endpoint.contentType) response.type(endpoint.contentType).send(answer.body);
  else response.json(answer.body);
}

/** Sends a file as a download, so that browsers never show it as a page of our origin. */
function sendFile(response: Response, { name, contentType, bytes }: FileAnswer): void {
  response.attachment(name).set('X-Content-Type-Options', 'nosniff');
  response.type(contentType).send(Buffer.from(bytes));
}

function at(body: unknown, path: string): string {
  const value = path
    .split('.')
    .reduce((part, key) => (part as Record<string, unknown> | undefined)?.[key], body as unknown);
  return String(value);
}

export const respond = { prepare, send };
