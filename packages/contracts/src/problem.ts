import { z } from 'zod';
import { type FieldError, type FieldIssue, fieldErrorSchema } from './field-issue.ts';

/** Every error code the API answers, with its status. One table: codes and statuses cannot disagree. */
export const PROBLEM_STATUS = {
  'request.malformed': 400,
  'cursor.invalid': 400,
  'authentication.required': 401,
  'authentication.invalid': 401,
  'permission.denied': 403,
  'member.disabled': 403,
  'email.not_verified': 403,
  'invitation.email_mismatch': 403,
  'segment.hidden_conditions': 403,
  'route.not_found': 404,
  'organization.not_found': 404,
  'member.not_found': 404,
  'invitation.not_found': 404,
  'client.not_found': 404,
  'history_entry.not_found': 404,
  'bulk_edit.not_found': 404,
  'custom_field.not_found': 404,
  'field_job.not_found': 404,
  'field_pack.not_found': 404,
  'interaction.not_found': 404,
  'appointment.not_found': 404,
  'purchase.not_found': 404,
  'attachment.not_found': 404,
  'import.not_found': 404,
  'import.row_not_found': 404,
  'segment.not_found': 404,
  'export.not_found': 404,
  'export_schedule.not_found': 404,
  'api_key.not_found': 404,
  'method.not_allowed': 405,
  'member.last_owner': 409,
  'segment.in_use': 409,
  'segment.too_many': 409,
  'segment.wrong_status': 409,
  'member.already_exists': 409,
  'client.possible_duplicate': 409,
  'client.wrong_lifecycle': 409,
  'history_entry.not_restorable': 409,
  'bulk_edit.not_undoable': 409,
  'custom_field.key_taken': 409,
  'custom_field.too_many': 409,
  'custom_field.in_use': 409,
  'custom_field.busy': 409,
  'custom_field.wrong_status': 409,
  'external_id.taken': 409,
  'interaction.automatic': 409,
  'api_key.too_many': 409,
  'api_key.revoked': 409,
  'import.wrong_status': 409,
  'import.busy': 409,
  'import.not_checked': 409,
  'import.check_outdated': 409,
  'import.not_revertible': 409,
  'export.wrong_status': 409,
  'export_schedule.too_many': 409,
  'idempotency.in_flight': 409,
  'invitation.expired': 410,
  'file_link.expired': 410,
  'external_id.deleted': 410,
  'import.file_gone': 410,
  'export.expired': 410,
  'precondition.failed': 412,
  'request.too_large': 413,
  'request.unsupported_media_type': 415,
  'request.invalid': 422,
  'import.unreadable': 422,
  'idempotency.mismatch': 422,
  'precondition.required': 428,
  'rate_limit.exceeded': 429,
  internal: 500,
  unavailable: 503,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof PROBLEM_STATUS;
export const problemCodeSchema = z.enum(
  Object.keys(PROBLEM_STATUS) as [ProblemCode, ...ProblemCode[]],
);

/** RFC 9457 problem document. The optional members belong to the codes named beside them. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: problemCodeSchema,
  detail: z.string(),
  requestId: z.string(),
  errors: z.array(fieldErrorSchema).optional().describe('request.invalid'),
  current: z
    .unknown()
    .optional()
    .describe('precondition.failed, external_id.taken: the record as it is now'),
  candidates: z.array(z.unknown()).optional().describe('client.possible_duplicate'),
  uses: z.array(z.unknown()).optional().describe('custom_field.in_use, segment.in_use: where'),
  retryAfter: z.int().optional().describe('rate_limit.exceeded: seconds to wait'),
});
export type Problem = z.infer<typeof problemSchema>;

export interface ProblemDetails {
  /** What is wrong with the request, not worded yet: the server words it in `errors`. */
  issues?: FieldIssue[];
  errors?: FieldError[];
  current?: unknown;
  candidates?: unknown[];
  uses?: unknown[];
  retryAfter?: number;
}

/** The one error class, on the server and in the browser: a code first, details after. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;
  readonly requestId: string | null;

  constructor(
    code: ProblemCode,
    details: ProblemDetails = {},
    options: { cause?: unknown; requestId?: string } = {},
  ) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'ProblemError';
    this.code = code;
    this.details = details;
    this.requestId = options.requestId ?? null;
  }

  get status(): number {
    return PROBLEM_STATUS[this.code];
  }

  /** An expected refusal, as opposed to a bug or an outage. */
  get expected(): boolean {
    return this.status < 500;
  }
}

/** Throws the problem unless the condition holds, and narrows the type when it does. */
export function assertOrProblem(
  condition: unknown,
  code: ProblemCode,
  details?: ProblemDetails,
): asserts condition {
  if (!condition) throw new ProblemError(code, details);
}
