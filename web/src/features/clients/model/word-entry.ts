import type { ClientHistoryEntry } from '@clientele/contracts/clients/client-history';
import type { history } from '../../../i18n/fr/history.ts';

type Sentence = keyof (typeof history)['actions'] | 'updated';

export interface EntryWords {
  /** Which sentence of `history.actions` tells it. */
  sentence: Exclude<Sentence, 'updated_one' | 'updated_other'>;
  /** How many fields changed. */
  count: number;
  /** The way it came in, named only when it was not by hand in the application. */
  source: ClientHistoryEntry['source'] | null;
  /** Fields to show before → after; a creation shows only what was filled in. */
  changes: { field: string; before: unknown; after: unknown }[];
}

/** How a history entry is told. */
export function wordEntry(entry: ClientHistoryEntry): EntryWords {
  const { action, source } = entry;
  const restoring = action === 'updated' && source === 'restore';
  // The state of the record is what these sentences say already.
  const moved = ['archived', 'trashed', 'restored'].includes(action);
  const changes = entry.changes.filter(
    ({ field, after }) =>
      !(moved && /^(lifecycle|archivedAt|trashedAt|purgeAt)$/.test(field)) &&
      !(action === 'created' && isEmpty(after)),
  );
  return {
    sentence: restoring ? 'valuesRestored' : action,
    count: changes.length,
    source: source === 'app' || source === 'restore' ? null : source,
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
