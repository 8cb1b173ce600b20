import type { CustomValue } from '@clientele/contracts/custom-fields/custom-value';
import type { FieldIssue } from '@clientele/contracts/field-issue';
import type { ValidationCode } from '@clientele/contracts/validation-messages';

/** A value in its stored form, or what is wrong with it; paths are relative to the value. */
export type ValueResult =
  | { ok: true; value: CustomValue | null }
  | { ok: false; issues: FieldIssue[] };

export function accept(value: CustomValue | null): ValueResult {
  return { ok: true, value };
}

export function refuse(code: ValidationCode, values?: FieldIssue['values']): ValueResult {
  return { ok: false, issues: [{ path: '', code, ...(values ? { values } : {}) }] };
}
