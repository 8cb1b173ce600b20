import type { EndpointDefinition } from '@clientele/contracts/endpoint';
import { PROBLEM_STATUS, type ProblemCode, problemSchema } from '@clientele/contracts/problem';
import type { ZodOpenApiResponseObject } from 'zod-openapi';

/** Problem codes that every endpoint may answer. */
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

/** One response object for each set of codes, so that the document repeats nothing. */
const REFUSALS = new Map<string, ZodOpenApiResponseObject>();

/** Responses of an endpoint to refused requests, by HTTP status. */
export function refusalsOf(endpoint: EndpointDefinition): Record<string, ZodOpenApiResponseObject> {
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
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, statusCodes]) => [status, refusalOf(statusCodes ?? [])]),
  );
}

function refusalOf(codes: readonly ProblemCode[]): ZodOpenApiResponseObject {
  const id = codes.map(nameOf).join('Or');
  const refusal = REFUSALS.get(id) ?? {
    id,
    description: codes.map((code) => `\`${code}\``).join(', '),
    content: { 'application/problem+json': { schema: problemSchema } },
  };
  REFUSALS.set(id, refusal);
  return refusal;
}

/** `client.not_found` as `ClientNotFound`. */
function nameOf(code: ProblemCode): string {
  return code.replace(/(?:^|[._])([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
