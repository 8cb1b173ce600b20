import type { FieldIssue } from '@clientele/contracts/field-issue';

/** Issues for texts that cleaning made too long, because it writes out some characters. */
export function lengthIssues(
  texts: Readonly<Record<string, readonly [text: string | null, maximum: number]>>,
): FieldIssue[] {
  return Object.entries(texts)
    .filter(([, [text, maximum]]) => (text?.length ?? 0) > maximum)
    .map(([path, [, maximum]]) => ({ path, code: 'text.too_long', values: { maximum } }));
}
