import { z } from 'zod';

const JSON_PARAMETER_LENGTH_MAXIMUM = 8_000;

/** A query parameter that holds JSON, parsed and then checked by the schema. */
export function jsonParameter<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .max(JSON_PARAMETER_LENGTH_MAXIMUM)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', params: { code: 'json.invalid' } });
        return z.NEVER;
      }
    })
    .pipe(schema);
}
