import { getApps, initializeApp } from 'firebase-admin/app';
import { type Auth, getAuth } from 'firebase-admin/auth';
import { type Firestore, initializeFirestore } from 'firebase-admin/firestore';
import { getStorage } from 'firebase-admin/storage';
import { storageBucket } from './config.ts';
import type { Bucket } from './platform/file-store.ts';

export interface FirebaseServices {
  auth: Auth;
  firestore: Firestore;
  /** The project's own bucket. */
  bucket: () => Bucket;
}

let services: FirebaseServices | null = null;

/**
 * Initialises Firebase on the first call and returns the same services on every later one. No other
 * module initialises it.
 */
export function firebaseServices(): FirebaseServices {
  if (services === null) {
    const app = getApps()[0] ?? initializeApp();
    const firestore = initializeFirestore(app);
    const bucket = () => getStorage(app).bucket(storageBucket());
    services = { auth: getAuth(app), firestore, bucket };
  }
  return services;
}
