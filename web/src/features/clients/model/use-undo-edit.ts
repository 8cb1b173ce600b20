import type { FieldChange } from '@clientele/contracts/audit';
import { type Client, clientSchema } from '@clientele/contracts/clients/client';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../../lib/notify.ts';
import { isProblem } from '../../../lib/problem.ts';
import { useNotifyProblem } from '../../../lib/use-notify-problem.tsx';
import type { UpdateClientCall } from '../api/update-client.ts';
import { mergeEdits, patchOf } from './merge-edits.ts';

type Update = (call: UpdateClientCall) => Promise<Client>;

/** How often a change meets yet another change before it gives up. */
const ATTEMPTS = 3;

/** Puts the earlier values of exactly these changes back; works on after its page has closed. */
export function useUndoEdit(update: Update) {
  const { t } = useTranslation('clients');
  const notifyProblem = useNotifyProblem();
  return (changes: readonly FieldChange[], saved: Client): void => {
    const back = changes.map(({ field, before, after }) => ({
      field,
      before: after,
      after: before,
    }));
    applyChanges(update, saved, back).then(() => notifyDone(t('form.undone')), notifyProblem);
  };
}

/** Writes changes of `base`, on top of what others changed beside them since. */
export async function applyChanges(
  update: Update,
  base: Client,
  changes: readonly FieldChange[],
): Promise<Client> {
  let { version } = base;
  let left = changes;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await update({ changes: patchOf(left), version, allowDuplicate: true });
    } catch (failure) {
      const current = currentOf(failure);
      if (!current || attempt === ATTEMPTS) throw failure;
      // Others changed other fields since: theirs stay. The same field is not taken from them.
      const merged = mergeEdits(base, left, current);
      if (merged.conflicts.length > 0) throw failure;
      if (merged.changes.length === 0) return current;
      left = merged.changes;
      version = current.version;
    }
  }
}

/** The record that a refused precondition sent along. */
export function currentOf(failure: unknown): Client | null {
  if (!isProblem(failure, 'precondition.failed')) return null;
  const parsed = clientSchema.safeParse(failure.details.current);
  return parsed.success ? parsed.data : null;
}
