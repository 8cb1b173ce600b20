import { z } from 'zod';
import type { ValidationCode } from './validation-messages.ts';

/** One thing wrong with a request, and where: `path` is dotted, such as `address.postalCode`. */
export interface FieldIssue {
  path: string;
  code: ValidationCode;
  /** Numbers or words that the message names, such as the greatest length. */
  values?: Record<string, string | number>;
}

/** An issue in words, as the API answers it. */
export const fieldErrorSchema = z
  .strictObject({
    path: z.string(),
    code: z.string(),
    message: z.string(),
  })
  .meta({ id: 'FieldError' });
export type FieldError = z.infer<typeof fieldErrorSchema>;
