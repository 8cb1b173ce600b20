import { z } from 'zod';
import type { ValidationCode } from './validation-messages.ts';

/** One thing that is wrong with a request: `path` is dotted, such as `address.postalCode`. */
export interface FieldIssue {
  path: string;
  code: ValidationCode;
  /** Values that the text of the issue mentions, such as a maximum length. */
  values?: Record<string, string | number>;
}

/** An issue with its text, in wire shape. */
export const fieldErrorSchema = z
  .strictObject({
    path: z
      .string()
      .describe('Dotted path into the request, such as `address.postalCode`; empty for the whole'),
    code: z.string().describe('Kind of fault, such as `number.too_big`'),
    message: z.string().describe('Sentence for people, in the language of the request'),
  })
  .meta({
    id: 'FieldError',
    examples: [{ path: 'email', code: 'email.invalid', message: 'This is not an e-mail address.' }],
  });
export type FieldError = z.infer<typeof fieldErrorSchema>;
