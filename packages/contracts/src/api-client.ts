import type { z } from 'zod';
import {
  API_BASE_PATH,
  type EndpointDefinition,
  type PathParameters,
  type ResponseOf,
} from './endpoint.ts';
import { ProblemError, problemSchema } from './problem.ts';

type QueryInput<Endpoint extends EndpointDefinition> = Endpoint['query'] extends z.ZodType
  ? { query?: QueryParameters<z.output<Endpoint['query']>> }
  : object;
/**
 * Query parameters as callers pass them: those with a default may be left out, and structures are
 * sent as JSON.
 */
type QueryParameters<Output> = { [Key in keyof Output]?: Output[Key] | undefined };
type BodyInput<Endpoint extends EndpointDefinition> = Endpoint['body'] extends z.ZodType
  ? { body: z.input<Endpoint['body']> }
  : object;
type ParametersInput<Endpoint extends EndpointDefinition> =
  keyof PathParameters<Endpoint> extends never ? object : { params: PathParameters<Endpoint> };
type VersionInput<Endpoint extends EndpointDefinition> = Endpoint extends { ifMatch: true }
  ? { ifMatch: number }
  : object;
type FileInput<Endpoint extends EndpointDefinition> = Endpoint extends {
  upload: { bytesMaximum: number };
}
  ? { file: Blob }
  : object;
type KeyInput<Endpoint extends EndpointDefinition> = Endpoint extends { idempotent: true }
  ? { idempotencyKey?: string }
  : object;

export type EndpointCall<Endpoint extends EndpointDefinition> = ParametersInput<Endpoint> &
  QueryInput<Endpoint> &
  BodyInput<Endpoint> &
  FileInput<Endpoint> &
  VersionInput<Endpoint> &
  KeyInput<Endpoint> & { signal?: AbortSignal };

export type ApiClient<Table extends Record<string, EndpointDefinition>> = {
  [Name in keyof Table]: (call: EndpointCall<Table[Name]>) => Promise<ResponseOf<Table[Name]>>;
};

/** How a client reaches the API and identifies its user. */
export interface ApiClientOptions {
  /** Origin in front of `/api/v1`; empty in a browser that is served from the same host. */
  origin?: string;
  fetch?: typeof fetch;
  /** The caller's ID token, or null when signed out. */
  getToken: () => Promise<string | null>;
  getLanguage?: () => string;
}

interface AnyCall {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  file?: Blob;
  ifMatch?: number;
  idempotencyKey?: string;
  signal?: AbortSignal;
}

/**
 * Makes a client with a typed function for each endpoint of a table.
 * @throws ProblemError of the server, from each function, when a request is refused.
 */
export function createApiClient<Table extends Record<string, EndpointDefinition>>(
  table: Table,
  options: ApiClientOptions,
): ApiClient<Table> {
  const calls = Object.entries(table).map(([name, endpoint]) => [
    name,
    (call: AnyCall) => send(endpoint, call, options),
  ]);
  return Object.fromEntries(calls) as ApiClient<Table>;
}

async function send(endpoint: EndpointDefinition, call: AnyCall, options: ApiClientOptions) {
  const headers = new Headers({ Accept: 'application/json' });
  const token = await options.getToken();
  if (token !== null) headers.set('Authorization', `Bearer ${token}`);
  if (options.getLanguage) headers.set('Accept-Language', options.getLanguage());
  if (call.body !== undefined) headers.set('Content-Type', 'application/json');
  if (call.file) headers.set('Content-Type', 'application/octet-stream');
  if (call.ifMatch !== undefined) headers.set('If-Match', `"${call.ifMatch}"`);
  if (call.idempotencyKey) headers.set('Idempotency-Key', call.idempotencyKey);
  const response = await (options.fetch ?? fetch)(
    (options.origin ?? '') + API_BASE_PATH + addressOf(endpoint, call),
    {
      method: endpoint.method,
      headers,
      body: call.file ?? (call.body === undefined ? null : JSON.stringify(call.body)),
      signal: call.signal ?? null,
    },
  );
  if (!response.ok) throw await problemOf(response);
  return response.status === 204 ? undefined : response.json();
}

function addressOf(endpoint: EndpointDefinition, call: AnyCall): string {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(call.params?.[name] ?? ''),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(call.query ?? {})) {
    if (value === undefined || value === null) continue;
    query.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  return query.size === 0 ? path : `${path}?${query}`;
}

async function problemOf(response: Response): Promise<ProblemError> {
  const parsed = problemSchema.safeParse(await response.json().catch(() => null));
  if (!parsed.success) return new ProblemError('unavailable');
  const { code, requestId, errors, current, candidates, uses, retryAfter } = parsed.data;
  return new ProblemError(
    code,
    {
      ...(errors && { errors }),
      ...(current !== undefined && { current }),
      ...(candidates && { candidates }),
      ...(uses && { uses }),
      ...(retryAfter !== undefined && { retryAfter }),
    },
    { requestId },
  );
}
