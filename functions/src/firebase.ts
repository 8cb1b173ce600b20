import { getApps, initializeApp } from 'firebase-admin/app';
import { type Auth, getAuth } from 'firebase-admin/auth';
import { type Firestore, initializeFirestore } from 'firebase-admin/firestore';

export interface FirebaseServices {
  auth: Auth;
  firestore: Firestore;
}

let services: FirebaseServices | null = null;

/** The only place that initialises Firebase; the same services on every call. */
export function firebaseServices(): FirebaseServices {
  if (services === null) {
    const app = getApps()[0] ?? initializeApp();
    const firestore = initializeFirestore(app);
    services = { auth: getAuth(app), firestore };
  }
  return services;
}
