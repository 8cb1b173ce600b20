import type { FieldChange } from '@clientele/contracts/audit';
import type { Client, ClientProfile } from '@clientele/contracts/clients/client';
import { patchBack, profileChanges, sameValue } from '@clientele/domain/clients/client-profile';
import type { ClientPatch } from '@clientele/domain/clients/normalize-client';
import { customKeyOf } from '@clientele/domain/custom-fields/field-types';

/** A field to which two people gave different values. */
export interface EditConflict {
  field: string;
  base: unknown;
  mine: unknown;
  theirs: unknown;
  /** Their value is masked: it may have changed or not. */
  masked?: true;
}

/** A record as the member sees it, with the fields whose values are masked. */
type SeenProfile = ClientProfile & Partial<Pick<Client, 'maskedFields'>>;

export interface MergedEdits {
  /** My changes that still have to be written to their record. */
  changes: FieldChange[];
  conflicts: EditConflict[];
}

/**
 * Merges my changes to `base` with the record as others have left it. Changes of different fields
 * are both kept; in lists, the additions and removals of both; a value that both set needs no
 * writing. A conflict is only a field that both changed to different values, or one whose current
 * value is masked, since nobody can tell here whether others changed it.
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
    // The value was masked in `base` and is visible now: what is known about it comes from the
    // change itself.
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

/**
 * The changes to write to their record: the merged ones, and for conflicts named in `keepMine` my
 * value.
 */
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

/** The body of a PATCH request that makes these changes. */
export function patchOf(changes: readonly FieldChange[]): ClientPatch {
  return patchBack(changes.map(({ field, after }) => ({ field, before: after, after })));
}

/**
 * Their change of a value that was masked in `base`: null (no change) if I had revealed it and it
 * is still the same.
 */
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
