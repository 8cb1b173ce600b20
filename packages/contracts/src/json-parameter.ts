import { z } from 'zod';

const JSON_PARAMETER_LENGTH_MAXIMUM = 8_000;

/** A query parameter that holds JSON, parsed and then checked by the schema. */
export function jsonParameter<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .max(JSON_PARAMETER_LENGTH_MAXIMUM)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text, safeJsonReviver);
      } catch {
        context.addIssue({ code: 'custom', params: { code: 'json.invalid' } });
        return z.NEVER;
      }
    })
    .pipe(schema);
}

/**
 * Refuses what no honest JSON holds: keys that reach into prototypes, and halves of characters
 * that no database can store.
 */
export function safeJsonReviver(key: string, value: unknown): unknown {
  if (key === '__proto__' || !key.isWellFormed()) throw new SyntaxError('key');
  if (typeof value === 'string' && !value.isWellFormed()) throw new SyntaxError('text');
  return value;
}
