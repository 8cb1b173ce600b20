import { useEffect, useState } from 'react';
import { type EntryDraft, isStarted } from './entry-draft.ts';

/** The entry begun about a client, kept in this browser tab until it is saved or discarded. */
export function useStoredDraft(clientId: string) {
  const key = `clientele.draft.${clientId}`;
  const [draft, setDraft] = useState<EntryDraft | null>(() => readDraft(key));
  useEffect(() => {
    if (draft && isStarted(draft)) sessionStorage.setItem(key, JSON.stringify(draft));
    else sessionStorage.removeItem(key);
  }, [key, draft]);
  return [draft, setDraft] as const;
}

function readDraft(key: string): EntryDraft | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as EntryDraft | null;
  } catch {
    return null;
  }
}
