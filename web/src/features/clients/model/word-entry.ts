import type { FieldChange } from '@clientele/contracts/audit';
import type { ClientHistoryEntry } from '@clientele/contracts/clients/client-history';
import type { history } from '../../../i18n/fr/history.ts';

type Sentence = keyof (typeof history)['actions'] | 'updated';

export interface EntryWords {
  /** Key of the sentence in `history.actions`. */
  sentence: Exclude<Sentence, `updated_${string}`>;
  /** Number of changed fields. */
  count: number;
  /** Paths of the sensitive fields that were revealed; their values are not recorded. */
  revealed: string[];
  /** How the change came in (API, import, …); null when it was made by hand in the application. */
  source: ClientHistoryEntry['source'] | null;
  /** Changes to show before → after; for a creation only the fields that were filled in. */
  changes: FieldChange[];
}

/** How to present an entry of the change history, limited to the fields that `knows` accepts. */
export function wordEntry(
  entry: ClientHistoryEntry,
  knows: (field: string) => boolean = () => true,
): EntryWords {
  const { action, source } = entry;
  const byImport = action === 'created' && source === 'import';
  const restoring = action === 'updated' && source === 'restore';
  // These sentences already say how the lifecycle changed, so its fields are not listed.
  const moved = ['archived', 'trashed', 'restored'].includes(action);
  const knownChanges = entry.changes.filter(({ field }) => knows(field));
  const changes = knownChanges.filter(
    ({ field, after, masked }) =>
      !(moved && /^(lifecycle|archivedAt|trashedAt|purgeAt)$/.test(field)) &&
      !(action === 'created' && isEmpty(after) && !masked),
  );
  if (action === 'revealed') {
    const revealed = knownChanges.map(({ field }) => field);
    const sentence = revealed.length > 0 ? 'revealed' : 'revealedUnknown';
    return { sentence, count: revealed.length, revealed, source: null, changes: [] };
  }
  return {
    sentence: restoring ? 'valuesRestored' : byImport ? 'createdByImport' : action,
    revealed: [],
    count: changes.length,
    source: source === 'app' || source === 'restore' || entry.importId ? null : source,
    changes,
  };
}

function isEmpty(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}
