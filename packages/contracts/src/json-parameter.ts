import { z } from 'zod';

const JSON_PARAMETER_LENGTH_MAXIMUM = 8_000;

/** A query parameter with JSON in it, parsed and then checked by the schema. */
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
 * A reviver for `JSON.parse` that refuses what no honest JSON contains: keys that reach into
 * prototypes (`__proto__`), and unpaired surrogates, which no database can store.
 */
export function safeJsonReviver(key: string, value: unknown): unknown {
  if (key === '__proto__' || !key.isWellFormed()) throw new SyntaxError('key');
  if (typeof value === 'string' && !value.isWellFormed()) throw new SyntaxError('text');
  return value;
}
