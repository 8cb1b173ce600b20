import type { ConditionErrors } from '../../../entities/condition/condition-editor.tsx';

/** The errors of a part: of single pieces of a condition, or of the part as a `whole`. */
export interface PartErrors extends ConditionErrors {
  whole?: string | undefined;
}

interface Worded {
  path: string;
  message: string;
}

const PIECES = ['field', 'operator', 'value', 'period'] as const;

/**
 * Assigns messages to the parts that their paths name, such as `all.0.value`. A message whose path
 * names no part concerns the whole tree (`rest`).
 */
export function issuesByPart(
  issues: readonly Worded[],
  ids: ReadonlyMap<string, string>,
): { parts: ReadonlyMap<string, PartErrors>; rest: string[] } {
  const parts = new Map<string, PartErrors>();
  const rest: string[] = [];
  for (const { path, message } of issues) {
    const owner = ownerOf(path, ids);
    if (!owner) {
      rest.push(message);
      continue;
    }
    const first = path.slice(owner.path.length + 1).split('.')[0];
    const piece = PIECES.find((candidate) => candidate === first) ?? 'whole';
    parts.set(owner.id, { [piece]: message, ...parts.get(owner.id) });
  }
  return { parts, rest: [...new Set(rest)] };
}

/** Finds the part whose path is the longest prefix of this one. */
function ownerOf(path: string, ids: ReadonlyMap<string, string>) {
  const steps = path.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const prefix = steps.slice(0, length).join('.');
    const id = ids.get(prefix);
    if (id !== undefined) return { id, path: prefix };
  }
  return undefined;
}
