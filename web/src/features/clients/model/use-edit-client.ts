import type { FieldChange } from '@clientele/contracts/audit';
import type { Client } from '@clientele/contracts/clients/client';
import { useState } from 'react';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { useUpdateClient } from '../api/update-client.ts';
import { candidatesOf } from './candidates.ts';
import { changesOf } from './form-checks.ts';
import type { ClientFormValues } from './form-values.ts';
import { type MergedEdits, mergeEdits, patchOf, resolveConflicts } from './merge-edits.ts';
import { useFormContext } from './use-form-context.ts';
import { currentOf, useUndoEdit } from './use-undo-edit.ts';

export type EditOutcome =
  | { kind: 'unchanged' }
  /**
   * `undo` is null when a masked value was replaced: its earlier value is not known here, but it
   * can be restored from the change history.
   */
  | { kind: 'saved'; merged: boolean; undo: (() => void) | null };

interface Pending {
  changes: FieldChange[];
  version: number;
  merged: boolean;
}

/** How many times saving is tried when others keep changing the record. */
const ATTEMPTS = 3;

/**
 * Saves the changes a form made to `base`. If others saved in the meantime, changes of different
 * fields are merged and sent again; only a field that both changed waits for the person's decision.
 */
export function useEditClient(base: Client, onDone: (outcome: EditOutcome) => void) {
  const { organization } = useCurrentOrganization();
  const update = useUpdateClient(organization.id, base.id);
  const undoEdit = useUndoEdit(update.mutateAsync);
  const context = useFormContext(base);
  const [conflict, setConflict] = useState<{ edits: MergedEdits; current: Client } | null>(null);
  const [last, setLast] = useState<Pending | null>(null);
  const [error, setError] = useState<unknown>(null);

  const send = async (pending: Pending, allowDuplicate: boolean, attempt = 1): Promise<void> => {
    setLast(pending);
    setError(null);
    if (pending.changes.length === 0) return onDone({ kind: 'unchanged' });
    const { changes, version, merged } = pending;
    try {
      const saved = await update.mutateAsync({
        changes: patchOf(changes),
        version,
        allowDuplicate,
      });
      setConflict(null);
      const unseen = changes.some((change) => change.masked);
      onDone({ kind: 'saved', merged, undo: unseen ? null : () => undoEdit(changes, saved) });
    } catch (failure) {
      const current = currentOf(failure);
      if (!current || attempt >= ATTEMPTS) return setError(failure);
      const edits = mergeEdits(base, pending.changes, current);
      if (edits.conflicts.length > 0) return setConflict({ edits, current });
      const next = { changes: edits.changes, version: current.version, merged: true };
      return send(next, allowDuplicate, attempt + 1);
    }
  };

  return {
    pending: update.isPending,
    error,
    duplicates: candidatesOf(error),
    conflict: conflict && {
      conflicts: conflict.edits.conflicts,
      otherName: conflict.current.updatedBy.name,
    },
    save: (values: ClientFormValues) => {
      const changes = changesOf(values, context);
      void send({ changes, version: base.version, merged: false }, false);
    },
    saveAnyway: () => last && void send(last, true),
    cancelConflict: () => setConflict(null),
    decide: (keepMine: ReadonlySet<string>) => {
      if (!conflict) return;
      const changes = resolveConflicts(conflict.edits, keepMine);
      void send({ changes, version: conflict.current.version, merged: true }, false);
    },
  };
}
