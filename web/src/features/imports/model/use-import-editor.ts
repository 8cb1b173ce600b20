import type { ImportJob, UpdateImportInput } from '@clientele/contracts/import-export/import-job';
import { useCallback, useRef, useState } from 'react';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { useUpdateImport } from '../api/update-import.ts';

export interface ImportEditor {
  /** The import with all changes applied, including those not saved yet. */
  job: ImportJob;
  change: (changes: UpdateImportInput) => void;
  saving: boolean;
  /** Why the last change was refused; the import then shows what is stored. */
  error: unknown;
}

/**
 * Saves each change as it is made, one request after the other; changes made during a request are
 * merged into one.
 */
export function useImportEditor(stored: ImportJob): ImportEditor {
  const { organization } = useCurrentOrganization();
  const { mutateAsync, error } = useUpdateImport(organization.id, stored.id);
  const [unsaved, setUnsaved] = useState<UpdateImportInput | null>(null);
  const waiting = useRef<UpdateImportInput | null>(null);
  const sending = useRef(false);
  const change = useCallback(
    async (changes: UpdateImportInput) => {
      waiting.current = merged(waiting.current, changes);
      setUnsaved((now) => merged(now, changes));
      if (sending.current) return;
      sending.current = true;
      try {
        while (waiting.current) {
          const next: UpdateImportInput = waiting.current;
          waiting.current = null;
          await mutateAsync(next);
        }
      } catch {
        waiting.current = null;
      }
      sending.current = false;
      setUnsaved(null);
    },
    [mutateAsync],
  );
  return {
    job: unsaved ? withChanges(stored, unsaved) : stored,
    change: (changes) => void change(changes),
    saving: unsaved !== null,
    error,
  };
}

/** Merges two consecutive updates into one. */
export function merged(first: UpdateImportInput | null, then: UpdateImportInput) {
  if (!first) return then;
  return {
    ...first,
    ...then,
    ...((first.reading || then.reading) && { reading: { ...first.reading, ...then.reading } }),
    ...((first.settings || then.settings) && { settings: { ...first.settings, ...then.settings } }),
  };
}

function withChanges(job: ImportJob, changes: UpdateImportInput): ImportJob {
  return {
    ...job,
    entity: changes.entity ?? job.entity,
    reading: { ...job.reading, ...withoutUndefined(changes.reading ?? {}) },
    settings: { ...job.settings, ...withoutUndefined(changes.settings ?? {}) },
  };
}

function withoutUndefined<Value extends object>(value: Value) {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as {
    [Key in keyof Value]: Exclude<Value[Key], undefined>;
  };
}
