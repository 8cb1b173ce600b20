import type { FieldIssue } from '@clientele/contracts/field-issue';

/** Texts that have become too long by being cleaned: some characters are written out. */
export function lengthIssues(
  texts: Readonly<Record<string, readonly [text: string | null, maximum: number]>>,
): FieldIssue[] {
  return Object.entries(texts)
    .filter(([, [text, maximum]]) => (text?.length ?? 0) > maximum)
    .map(([path, [, maximum]]) => ({ path, code: 'text.too_long', values: { maximum } }));
}
