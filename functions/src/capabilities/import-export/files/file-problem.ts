import type { FieldIssue } from '@clientele/contracts/field-issue';
import { ProblemError } from '@clientele/contracts/problem';
import type { ValidationCode } from '@clientele/contracts/validation-messages';

/** Why a file cannot be read, as the API answers it. */
export function fileProblem(code: ValidationCode, values?: FieldIssue['values']): ProblemError {
  return new ProblemError('request.invalid', {
    issues: [{ path: 'file', code, ...(values && { values }) }],
  });
}
