import { z } from 'zod';
import type { Words } from './contract.ts';
import { gather, type ProblemCode } from './contracts.ts';
import { type FieldError, type FieldIssue, fieldErrorSchema } from './field-issue.ts';

export type { ProblemCode };

const problems = gather<ProblemCode, Words & { status: number }>('problems');

/** The HTTP status of every problem code, from the contracts of the capabilities. */
export const PROBLEM_STATUS = Object.fromEntries(
  Object.entries(problems).map(([code, { status }]) => [code, status]),
) as Readonly<Record<ProblemCode, number>>;

export const problemCodeSchema = z
  .enum(Object.keys(PROBLEM_STATUS) as [ProblemCode, ...ProblemCode[]])
  .meta({ id: 'ProblemCode', description: 'What went wrong, for software to decide by' });

/** A problem document (RFC 9457). Optional members belong to the codes in their descriptions. */
export const problemSchema = z
  .object({
    type: z.string().describe('URI of the kind of problem'),
    title: z.string().describe('Short text for people'),
    status: z.int().describe('The HTTP status once more'),
    code: problemCodeSchema.describe('Which refusal it is, for software to decide by'),
    detail: z.string().describe('Sentence for people, in the language of the request'),
    requestId: z.string().describe('Identifier of the request, for support; also in the logs'),
    errors: z
      .array(fieldErrorSchema)
      .optional()
      .describe('`request.invalid`: each thing that is wrong'),
    current: z
      .unknown()
      .optional()
      .describe('precondition.failed, external_id.taken: the record as it is now'),
    candidates: z
      .array(z.unknown())
      .optional()
      .describe('`client.possible_duplicate`: who it may be'),
    uses: z.array(z.unknown()).optional().describe('custom_field.in_use, segment.in_use: where'),
    retryAfter: z.int().optional().describe('rate_limit.exceeded: seconds to wait'),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;

/** Details of a problem, depending on its code. */
export interface ProblemDetails {
  /** Issues of the request, without texts: the server adds these in `errors`. */
  issues?: FieldIssue[];
  errors?: FieldError[];
  current?: unknown;
  candidates?: unknown[];
  uses?: unknown[];
  retryAfter?: number;
}

/** The error class of the API, on the server and in browsers: a problem code and details. */
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

  /** Whether it is an expected refusal and not a bug or an outage. */
  get expected(): boolean {
    return this.status < 500;
  }
}

/**
 * Throws the problem unless the condition holds, which it narrows.
 * @throws ProblemError with the code.
 */
export function assertOrProblem(
  condition: unknown,
  code: ProblemCode,
  details?: ProblemDetails,
): asserts condition {
  if (!condition) throw new ProblemError(code, details);
}
