import type { Activity } from '@clientele/contracts/activity';
import type { QueryClient } from '@tanstack/react-query';
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
/** The API keeps memberships in memory: the instance that changed one forgets it at once, others within 30 s. */
const RIGHTS_RECHECKED_AFTER_MILLISECONDS = [1_500, 31_000];
let firestore: Firestore | null = null;

/** Invalidates what a change concerns, from now on; returns how to stop. */
export async function listenToActivity(
  organizationId: string,
  queryClient: QueryClient,
): Promise<() => void> {
  const openedAt = Timestamp.now();
  await ensureClaim(organizationId);
  const newest = query(
    collection(database(), 'organizations', organizationId, 'activity'),
    where('at', '>', openedAt),
    orderBy('at', 'desc'),
    limit(NEWEST),
  );
  return onSnapshot(
    newest,
    (snapshot) => {
      for (const change of snapshot.docChanges()) {
        if (change.type !== 'added') continue;
        const { kind, entityId } = change.doc.data() as Pick<Activity, 'kind' | 'entityId'>;
        const invalidate = () => {
          for (const queryKey of keysConcerned(organizationId, kind, entityId)) {
            void queryClient.invalidateQueries({ queryKey });
          }
        };
        invalidate();
        // Rights may come from an instance that still remembers the earlier ones.
        if (kind === 'member.changed') {
          for (const delay of RIGHTS_RECHECKED_AFTER_MILLISECONDS) setTimeout(invalidate, delay);
        }
      }
    },
    (error) => console.warn('No live changes:', error.code),
  );
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
