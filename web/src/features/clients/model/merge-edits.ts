import type { ClientProfile } from '@clientele/contracts/clients/client';
import type { FieldChange } from '@clientele/contracts/clients/client-history';
import { patchBack, profileChanges, sameValue } from '@clientele/domain/clients/client-profile';
import type { ClientPatch } from '@clientele/domain/clients/normalize-client';

/** A field that two people gave different values. */
export interface EditConflict {
  field: string;
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

export interface MergedEdits {
  /** What of mine still has to be written over their record. */
  changes: FieldChange[];
  conflicts: EditConflict[];
}

/**
 * Brings my changes of `base` together with the record as others have left it. Different fields
 * both win; of lists, additions and removals of both; the same value needs no writing. Only a
 * field that both changed to something else is a conflict.
 */
export function mergeEdits(
  base: ClientProfile,
  mine: readonly FieldChange[],
  current: ClientProfile,
): MergedEdits {
  const theirs = new Map(profileChanges(base, current).map((change) => [change.field, change]));
  const merged: MergedEdits = { changes: [], conflicts: [] };
  for (const change of mine) {
    const other = theirs.get(change.field);
    if (!other) merged.changes.push(change);
    else if (sameValue(other.after, change.after)) continue;
    else if (isList(change.before) && isList(change.after) && isList(other.after)) {
      const after = mergeLists(change.before, change.after, other.after);
      if (!sameValue(after, other.after)) {
        merged.changes.push({ field: change.field, before: other.after, after });
      }
    } else {
      merged.conflicts.push({
        field: change.field,
        base: change.before,
        mine: change.after,
        theirs: other.after,
      });
    }
  }
  return merged;
}

/** Their record, with the conflicts decided for `mine` where the field is named. */
export function resolveConflicts(
  merged: MergedEdits,
  keepMine: ReadonlySet<string>,
): FieldChange[] {
  const decided = merged.conflicts
    .filter(({ field }) => keepMine.has(field))
    .map(({ field, mine, theirs }) => ({ field, before: theirs, after: mine }));
  return [...merged.changes, ...decided];
}

/** The body of a PATCH that makes these changes. */
export function patchOf(changes: readonly FieldChange[]): ClientPatch {
  return patchBack(changes.map(({ field, after }) => ({ field, before: after, after })));
}

function mergeLists(base: string[], mine: string[], theirs: string[]): string[] {
  const removed = new Set(base.filter((item) => !mine.includes(item)));
  const added = mine.filter((item) => !base.includes(item) && !theirs.includes(item));
  return [...theirs.filter((item) => !removed.has(item)), ...added];
}

function isList(value: unknown): value is string[] {
  return Array.isArray(value);
}
