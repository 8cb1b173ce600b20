import type { z } from 'zod';
import type { FieldError, FieldIssue } from './field-issue.ts';
import type { InterfaceLanguage } from './primitives.ts';
import { VALIDATION_MESSAGES, type ValidationCode } from './validation-messages.ts';

/** The issue with its text; `{name}` in the text is replaced by the value of that name. */
export function wordIssue(issue: FieldIssue, language: InterfaceLanguage): FieldError {
  const message = VALIDATION_MESSAGES[issue.code][language].replace(
    /\{(\w+)\}/g,
    (_, name: string) => String(issue.values?.[name] ?? ''),
  );
  return { path: issue.path, code: issue.code, message };
}

export type Parsed<Value> = { ok: true; value: Value } | { ok: false; issues: FieldIssue[] };

/** Parses by a schema; on failure returns every issue at its dotted path. */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): Parsed<z.output<Schema>> {
  // The input is needed to distinguish a missing value from one of a wrong type.
  const result = schema.safeParse(input, { reportInput: true });
  return result.success
    ? { ok: true, value: result.data }
    : { ok: false, issues: issuesOf(result.error) };
}

function issuesOf(error: z.ZodError): FieldIssue[] {
  return error.issues.flatMap(toFieldIssues);
}

function toFieldIssues(issue: z.core.$ZodIssue): FieldIssue[] {
  const path = joinPath('', issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: joinPath(path, [key]),
        code: 'field.unknown' as const,
      }));
    case 'invalid_type':
      return [{ path, code: issue.input === undefined ? 'field.required' : 'value.wrong_type' }];
    case 'too_big':
      return [{ path, ...tooBig(issue) }];
    case 'too_small':
      return [{ path, ...tooSmall(issue) }];
    case 'invalid_format':
      return [{ path, code: formatCode(issue.format) }];
    case 'invalid_value':
      return [
        {
          path,
          code: issue.input === undefined ? 'field.required' : 'value.not_allowed',
          values: { allowed: issue.values.map(String).join(', ') },
        },
      ];
    case 'custom':
      return [{ path, ...customIssue(issue.params) }];
    default:
      return [{ path, code: 'value.not_allowed', values: { allowed: '' } }];
  }
}

function tooBig(issue: z.core.$ZodIssueTooBig): Omit<FieldIssue, 'path'> {
  const maximum = Number(issue.maximum);
  if (issue.origin === 'string') return { code: 'text.too_long', values: { maximum } };
  if (issue.origin === 'array') return { code: 'list.too_long', values: { maximum } };
  return { code: 'number.too_big', values: { maximum } };
}

function tooSmall(issue: z.core.$ZodIssueTooSmall): Omit<FieldIssue, 'path'> {
  const minimum = Number(issue.minimum);
  if (issue.origin === 'string') return { code: 'field.required' };
  if (issue.origin === 'array') return { code: 'list.too_short', values: { minimum } };
  return { code: 'number.too_small', values: { minimum } };
}

function formatCode(format: string): ValidationCode {
  if (format === 'email') return 'email.invalid';
  if (format === 'date') return 'date.invalid';
  if (format === 'datetime') return 'date.invalid';
  return 'text.wrong_format';
}

function customIssue(params: Record<string, unknown> | undefined): Omit<FieldIssue, 'path'> {
  const code = params?.code;
  if (typeof code === 'string' && code in VALIDATION_MESSAGES) {
    return {
      code: code as ValidationCode,
      values: (params?.values as Record<string, string | number> | undefined) ?? {},
    };
  }
  return { code: 'value.not_allowed', values: { allowed: '' } };
}

function joinPath(prefix: string, path: readonly PropertyKey[]): string {
  return [prefix, ...path.map(String)].filter((part) => part !== '').join('.');
}
