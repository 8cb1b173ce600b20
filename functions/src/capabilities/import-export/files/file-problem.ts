import type { FieldIssue } from '@clientele/contracts/field-issue';
import { ProblemError } from '@clientele/contracts/problem';
import type { ValidationCode } from '@clientele/contracts/validation-messages';

/** The problem `request.invalid` with an issue at `file`, for a file that cannot be read. */
export function fileProblem(code: ValidationCode, values?: FieldIssue['values']): ProblemError {
  return new ProblemError('request.invalid', {
    issues: [{ path: 'file', code, ...(values && { values }) }],
  });
}
