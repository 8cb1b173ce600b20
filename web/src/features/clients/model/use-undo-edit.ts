import type { FieldChange } from '@clientele/contracts/audit';
import { type Client, clientSchema } from '@clientele/contracts/clients/client';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../../lib/notify.ts';
import { isProblem } from '../../../lib/problem.ts';
import { useNotifyProblem } from '../../../lib/use-notify-problem.tsx';
import type { UpdateClientCall } from '../api/update-client.ts';
import { mergeEdits, patchOf } from './merge-edits.ts';

type Update = (call: UpdateClientCall) => Promise<Client>;

/** How many times a change is tried when others keep changing the record. */
const ATTEMPTS = 3;

/**
 * Returns a function that undoes exactly these changes. It also works after its page has closed.
 */
export function useUndoEdit(update: Update) {
  const { t } = useTranslation('clients');
  const notifyProblem = useNotifyProblem();
  return (changes: readonly FieldChange[], saved: Client): void => {
    const reversed = changes.map(({ field, before, after }) => ({
      field,
      before: after,
      after: before,
    }));
    applyChanges(update, saved, reversed).then(() => notifyDone(t('form.undone')), notifyProblem);
  };
}

/**
 * Writes changes made to `base` over what others have changed in other fields since. Throws when
 * somebody changed the same field.
 */
export async function applyChanges(
  update: Update,
  base: Client,
  changes: readonly FieldChange[],
): Promise<Client> {
  let { version } = base;
  let remaining = changes;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await update({ changes: patchOf(remaining), version, allowDuplicate: true });
    } catch (failure) {
      const current = currentOf(failure);
      if (!current || attempt === ATTEMPTS) throw failure;
      // Changes of other fields by others are kept. If the same field was changed, it is not
      // overwritten.
      const merged = mergeEdits(base, remaining, current);
      if (merged.conflicts.length > 0) throw failure;
      if (merged.changes.length === 0) return current;
      remaining = merged.changes;
      version = current.version;
    }
  }
}

/** The current record sent along with a failed precondition; null for any other failure. */
export function currentOf(failure: unknown): Client | null {
  if (!isProblem(failure, 'precondition.failed')) return null;
  const parsed = clientSchema.safeParse(failure.details.current);
  return parsed.success ? parsed.data : null;
}
