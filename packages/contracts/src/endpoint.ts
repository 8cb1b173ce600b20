import type { z } from 'zod';
import type { ProblemCode } from './problem.ts';
import type { Permission } from './roles.ts';

/** Path in front of every endpoint. */
export const API_BASE_PATH = '/api/v1';
/** Most bytes of a request body, unless the endpoint declares another limit. */
export const BODY_BYTES_MAXIMUM = 100_000;
/** Most bytes of the body of endpoints that take hundreds of records at once. */
export const BULK_BODY_BYTES_MAXIMUM = 2_000_000;

export type HttpMethod = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/**
 * Who may call: anyone (`public`), anyone signed in (`user`), or a member of the organisation in the
 * path (`member`). With `apiKey`, other software may call as well.
 */
export type Audience = 'public' | 'user' | 'member';

/** Class of rate limit, by which one person and one organisation may call; see `RATE_LIMITS`. */
export type RateLimitClass = 'read' | 'write' | 'bulk' | 'sensitive';

/** Requests per minute for one person and for one whole organisation. */
export type RateLimits = Readonly<
  Record<RateLimitClass, { perPerson: number; perOrganization: number }>
>;
/** The rate limit of each class. */
export const RATE_LIMITS: RateLimits = {
  read: { perPerson: 600, perOrganization: 6_000 },
  write: { perPerson: 120, perOrganization: 1_200 },
  bulk: { perPerson: 10, perOrganization: 30 },
  sensitive: { perPerson: 10, perOrganization: 60 },
};

/** Everything the API, its client and its documentation know of one endpoint. */
export interface EndpointDefinition {
  method: HttpMethod;
  /**
   * Path below `API_BASE_PATH`, with parameters in braces:
   * `/organizations/{organizationId}/clients`.
   */
  path: `/${string}`;
  audience: Audience;
  /** The permission that members need; null for every other audience. */
  permission: Permission | null;
  summary: string;
  query?: z.ZodType;
  body?: z.ZodType;
  /** Null when the answer has no body (204). */
  response: z.ZodType | null;
  status: 200 | 201 | 202 | 204;
  /** Path of the created record, with names of path parameters and dotted names from the answer. */
  location?: `/${string}`;
  /** Problem codes in addition to those of every endpoint with the same audience. */
  errors: readonly ProblemCode[];
  rateLimit: RateLimitClass;
  /** Accepts an `Idempotency-Key`: the same key and body get the first answer again. */
  idempotent?: true;
  /** Requires `If-Match` with the record's version. */
  ifMatch?: true;
  /** Other software may call it, with an API key that has the permission. */
  apiKey?: true;
  /** Most bytes of the body, where the limit is not `BODY_BYTES_MAXIMUM`. */
  bodyBytesMaximum?: number;
  /** Takes the bytes of one file instead of JSON. */
  upload?: { bytesMaximum: number };
  /** Answers the bytes of a file, as `FileAnswer`. */
  download?: true;
  /** Content type of the answer, when it is not JSON. */
  contentType?: string;
}

/**
 * Declares an endpoint table. Literal types are kept, since types of routes, clients and
 * documentation are derived from them.
 */
export function defineEndpoints<const Table extends Record<string, EndpointDefinition>>(
  table: Table,
): Table {
  return table;
}

type PathParameterName<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathParameterName<Rest>
  : never;

export type PathParameters<Endpoint extends EndpointDefinition> = Record<
  PathParameterName<Endpoint['path']>,
  string
>;
export type QueryOutput<Endpoint extends EndpointDefinition> = Endpoint['query'] extends z.ZodType
  ? z.output<Endpoint['query']>
  : undefined;
export type BodyOutput<Endpoint extends EndpointDefinition> = Endpoint['body'] extends z.ZodType
  ? z.output<Endpoint['body']>
  : undefined;
export type ResponseOf<Endpoint extends EndpointDefinition> = Endpoint['response'] extends z.ZodType
  ? z.output<Endpoint['response']>
  : undefined;

/** Names of the parameters in a path, in order. */
export function pathParameterNames(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);
}
