import type { QueryClient, QueryKey } from '@tanstack/react-query';
import {
  collection,
  connectFirestoreEmulator,
  type Firestore,
  getFirestore,
  limit,
  onSnapshot,
  orderBy,
  query,
  Timestamp,
  where,
} from 'firebase/firestore';
import { firebaseApp, firebaseAuth } from '../lib/auth.ts';
import { runtimeConfig } from '../lib/runtime-config.ts';
import { askAgainAfter, keysConcerned } from './activity-keys.ts';

const NEWEST = 50;
const CLOCK_TOLERANCE_MILLISECONDS = 10 * 60_000;
/** How long before listening began a page may have read the data it shows. */
const OPENING_MILLISECONDS = 15_000;
let firestore: Firestore | null = null;

/**
 * Listens to what others change in the organisation from now on, and invalidates the queries that
 * each change concerns. Returns a function that stops listening.
 */
export async function listenToActivity(
  organizationId: string,
  queryClient: QueryClient,
): Promise<() => void> {
  const openedAt = Date.now();
  await ensureClaim(organizationId);
  const newest = query(
    collection(database(), 'organizations', organizationId, 'activity'),
    // The entries carry the server's time, and this browser's clock may be ahead of it: look
    // further back.
    where('at', '>', Timestamp.fromMillis(openedAt - CLOCK_TOLERANCE_MILLISECONDS)),
    orderBy('at', 'desc'),
    limit(NEWEST),
  );
  const myId = firebaseAuth().currentUser?.uid ?? null;
  let first = true;
  return onSnapshot(
    newest,
    (snapshot) => {
      // Changes older than the page are already in what it shows.
      const knownUntil = first ? openedAt - OPENING_MILLISECONDS : 0;
      first = false;
      for (const change of snapshot.docChanges()) {
        if (change.type !== 'added') continue;
        const { at, kind, entityId } = change.doc.data();
        if ((at as Timestamp).toMillis() < knownUntil) continue;
        const invalidate = () => {
          for (const queryKey of keysConcerned(kind, { organizationId, entityId, myId })) {
            whenThrough(queryClient, queryKey, () => {
              void queryClient.invalidateQueries({ queryKey });
            });
          }
        };
        invalidate();
        for (const delay of askAgainAfter(kind)) {
          setTimeout(invalidate, delay);
        }
      }
    },
    (error) => console.warn('No live changes:', error.code),
  );
}

/**
 * Runs `then` once no mutation of this query key is under way. The screen already shows such a
 * mutation's change, and reading before the server has it would take it off the screen again.
 */
export function whenThrough(queryClient: QueryClient, queryKey: QueryKey, then: () => void): void {
  const isUnderWay = () => queryClient.isMutating({ mutationKey: queryKey }) > 0;
  if (!isUnderWay()) {
    then();
    return;
  }
  const stop = queryClient.getMutationCache().subscribe(() => {
    if (isUnderWay()) return;
    stop();
    then();
  });
}

function database(): Firestore {
  if (firestore) return firestore;
  firestore = getFirestore(firebaseApp());
  const { emulators } = runtimeConfig();
  if (emulators) {
    connectFirestoreEmulator(firestore, emulators.firestoreHost, emulators.firestorePort);
  }
  return firestore;
}

/**
 * Security rules read organisation ids from the ID token. A token issued before the person joined
 * lacks the new organisation, so it is renewed.
 */
async function ensureClaim(organizationId: string): Promise<void> {
  const user = firebaseAuth().currentUser;
  const { claims } = (await user?.getIdTokenResult()) ?? { claims: {} };
  const ids = (claims as { organizationIds?: unknown }).organizationIds;
  if (!Array.isArray(ids) || !ids.includes(organizationId)) await user?.getIdToken(true);
}
