import type { ActivityKind } from '@clientele/contracts/activity';
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
import { keysConcerned } from './activity-keys.ts';

const NEWEST = 50;
const CLOCK_TOLERANCE_MILLISECONDS = 10 * 60_000;
/** A page may show data read this long before it began to listen. */
const OPENING_MILLISECONDS = 15_000;
/**
 * The API keeps memberships and field access in memory: the instance that changed them forgets at
 * once, others a while later.
 */
const rightsRechecked = () => [1_500, runtimeConfig().instanceMemorySeconds * 1_000 + 1_000];
/** What is not all true yet when it is told: asked for again after so long. */
const AGAIN_AFTER_MILLISECONDS: Partial<Record<ActivityKind, () => number[]>> = {
  'member.changed': rightsRechecked,
  'fields.changed': rightsRechecked,
  // The entry of an appointment follows by a trigger.
  'appointments.changed': () => [1_500],
};
let firestore: Firestore | null = null;

/** Invalidates what a change concerns, from now on; returns how to stop. */
export async function listenToActivity(
  organizationId: string,
  queryClient: QueryClient,
): Promise<() => void> {
  const openedAt = Date.now();
  await ensureClaim(organizationId);
  const newest = query(
    collection(database(), 'organizations', organizationId, 'activity'),
    // The moments are the server's: this browser's clock may be ahead of them.
    where('at', '>', Timestamp.fromMillis(openedAt - CLOCK_TOLERANCE_MILLISECONDS)),
    orderBy('at', 'desc'),
    limit(NEWEST),
  );
  const myId = firebaseAuth().currentUser?.uid ?? null;
  let first = true;
  return onSnapshot(
    newest,
    (snapshot) => {
      // What came before the page did is on the page already.
      const known = first ? openedAt - OPENING_MILLISECONDS : 0;
      first = false;
      for (const change of snapshot.docChanges()) {
        if (change.type !== 'added') continue;
        const { at, kind, entityId } = change.doc.data();
        if ((at as Timestamp).toMillis() < known) continue;
        const invalidate = () => {
          for (const queryKey of keysConcerned(organizationId, kind, entityId, myId)) {
            whenThrough(queryClient, queryKey, () => {
              void queryClient.invalidateQueries({ queryKey });
            });
          }
        };
        invalidate();
        for (const delay of AGAIN_AFTER_MILLISECONDS[kind as ActivityKind]?.() ?? []) {
          setTimeout(invalidate, delay);
        }
      }
    },
    (error) => console.warn('No live changes:', error.code),
  );
}

/**
 * A change that is on its way is on the screen already, and reading meanwhile would take it off
 * again: what it concerns is read once it is through.
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

/** The rules read organisation ids from the token: one issued before joining lacks the newest. */
async function ensureClaim(organizationId: string): Promise<void> {
  const user = firebaseAuth().currentUser;
  const { claims } = (await user?.getIdTokenResult()) ?? { claims: {} };
  const ids = (claims as { organizationIds?: unknown }).organizationIds;
  if (!Array.isArray(ids) || !ids.includes(organizationId)) await user?.getIdToken(true);
}
