import { type FirebaseApp, initializeApp } from 'firebase/app';
import {
  type Auth,
  browserLocalPersistence,
  connectAuthEmulator,
  indexedDBLocalPersistence,
  initializeAuth,
  onAuthStateChanged,
  signOut,
  type User,
} from 'firebase/auth';
import type { RuntimeConfig } from './runtime-config.ts';

let app: FirebaseApp | null = null;
let auth: Auth | null = null;

/**
 * Starts Firebase and Auth; called once. Support for pop-up sign-in is loaded only when it is used.
 */
export function startFirebase(config: RuntimeConfig): void {
  app = initializeApp(config.firebase);
  auth = initializeAuth(app, {
    persistence: [indexedDBLocalPersistence, browserLocalPersistence],
  });
  if (config.emulators) {
    connectAuthEmulator(auth, config.emulators.authUrl, { disableWarnings: true });
  }
}

export function firebaseApp(): FirebaseApp {
  if (!app) throw new Error('startFirebase comes first.');
  return app;
}

export function firebaseAuth(): Auth {
  if (!auth) throw new Error('startFirebase comes first.');
  return auth;
}

/** The person's ID token, renewed by the SDK when it is about to expire; null when signed out. */
export async function currentToken(): Promise<string | null> {
  await firebaseAuth().authStateReady();
  return (await firebaseAuth().currentUser?.getIdToken()) ?? null;
}

/**
 * Calls back when somebody signs in or out, and once at the start. Returns a function that stops.
 */
export function watchUser(onChange: (user: User | null) => void): () => void {
  return onAuthStateChanged(firebaseAuth(), (user) => {
    if (user) expired = false;
    onChange(user);
  });
}

let expired = false;

/**
 * Whether the last session ended by itself (expired or revoked); false again once somebody signs
 * in.
 */
export function sessionExpired(): boolean {
  return expired;
}

/** Forces a new ID token. Null when there can be none; the session is then ended. */
export async function renewToken(): Promise<string | null> {
  const user = firebaseAuth().currentUser;
  if (!user) return null;
  try {
    return await user.getIdToken(true);
  } catch (error) {
    if ((error as { code?: unknown }).code === 'auth/network-request-failed') throw error;
    await endSession();
    return null;
  }
}

/** Signs out because the server no longer knows this session. */
export async function endSession(): Promise<void> {
  expired = true;
  await signOut(firebaseAuth());
}
