import type { FieldChange } from '@clientele/contracts/audit';
import type { ClientHistoryEntry } from '@clientele/contracts/clients/client-history';
import type { history } from '../../../i18n/fr/history.ts';

type Sentence = keyof (typeof history)['actions'] | 'updated';

export interface EntryWords {
  /** Which sentence of `history.actions` tells it. */
  sentence: Exclude<Sentence, `updated_${string}`>;
  /** How many fields changed. */
  count: number;
  /** Which sensitive fields were shown; their values are not part of it. */
  revealed: string[];
  /** The way it came in, named only when it was not by hand in the application. */
  source: ClientHistoryEntry['source'] | null;
  /** Fields to show before → after; a creation shows only what was filled in. */
  changes: FieldChange[];
}

/** How a history entry is told, as far as its fields are known. */
export function wordEntry(
  entry: ClientHistoryEntry,
  knows: (field: string) => boolean = () => true,
): EntryWords {
  const { action, source } = entry;
  const byImport = action === 'created' && source === 'import';
  const restoring = action === 'updated' && source === 'restore';
  // The state of the record is what these sentences say already.
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
