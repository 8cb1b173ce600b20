import type { FieldChange } from '@clientele/contracts/audit';
import type { Client, ClientProfile } from '@clientele/contracts/clients/client';
import { patchBack, profileChanges, sameValue } from '@clientele/domain/clients/client-profile';
import type { ClientPatch } from '@clientele/domain/clients/normalize-client';
import { customKeyOf } from '@clientele/domain/custom-fields/field-types';

/** A field that two people gave different values. */
export interface EditConflict {
  field: string;
  base: unknown;
  mine: unknown;
  theirs: unknown;
  /** Theirs is not shown: it may be another than before, or not. */
  masked?: true;
}

/** A record as one sees it: which values it holds without showing them. */
type SeenProfile = ClientProfile & Partial<Pick<Client, 'maskedFields'>>;

export interface MergedEdits {
  /** What of mine still has to be written over their record. */
  changes: FieldChange[];
  conflicts: EditConflict[];
}

/**
 * Brings my changes of `base` together with the record as others have left it. Different fields
 * both win; of lists, additions and removals of both; the same value needs no writing. Only a
 * field that both changed to something else is a conflict, and one whose value of theirs is not
 * shown: nobody here can tell whether they changed it.
 */
export function mergeEdits(
  base: SeenProfile,
  mine: readonly FieldChange[],
  current: SeenProfile,
): MergedEdits {
  const theirs = new Map(profileChanges(base, current).map((change) => [change.field, change]));
  const merged: MergedEdits = { changes: [], conflicts: [] };
  for (const change of mine) {
    const { field, before, after: wanted } = change;
    const key = customKeyOf(field);
    if (key !== null && current.maskedFields?.includes(key)) {
      merged.conflicts.push({ field, base: before, mine: wanted, theirs: null, masked: true });
      continue;
    }
    // Of what was not shown then and is now, the change says what is known of it.
    const uncovered = key !== null && base.maskedFields?.includes(key);
    const theirChange = uncovered
      ? uncoveredChange(change, current.custom[key] ?? null)
      : theirs.get(field);
    if (!theirChange) merged.changes.push(change);
    else if (sameValue(theirChange.after, wanted)) continue;
    else if (isList(before) && isList(wanted) && isList(theirChange.after)) {
      const after = mergeLists(before, wanted, theirChange.after);
      if (!sameValue(after, theirChange.after)) {
        merged.changes.push({ field, before: theirChange.after, after });
      }
    } else {
      merged.conflicts.push({ field, base: before, mine: wanted, theirs: theirChange.after });
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
    .map(({ field, mine, theirs, masked }) => ({
      field,
      before: theirs,
      after: mine,
      ...(masked && { masked }),
    }));
  return [...merged.changes, ...decided];
}

/** The body of a PATCH that makes these changes. */
export function patchOf(changes: readonly FieldChange[]): ClientPatch {
  return patchBack(changes.map(({ field, after }) => ({ field, before: after, after })));
}

/** What they did to a value that was not shown then: nothing, where I had seen it and it is that. */
function uncoveredChange(mine: FieldChange, theirs: unknown): FieldChange | null {
  return !mine.masked && sameValue(mine.before, theirs) ? null : { ...mine, after: theirs };
}

function mergeLists(base: string[], mine: string[], theirs: string[]): string[] {
  const removed = new Set(base.filter((item) => !mine.includes(item)));
  const added = mine.filter((item) => !base.includes(item) && !theirs.includes(item));
  return [...theirs.filter((item) => !removed.has(item)), ...added];
}

function isList(value: unknown): value is string[] {
  return Array.isArray(value);
}
