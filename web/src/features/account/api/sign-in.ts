import {
  GoogleAuthProvider,
  signInWithEmailAndPassword,
  signInWithPopup,
  signOut,
} from 'firebase/auth';
import { firebaseAuth } from '../../../lib/auth.ts';

export async function signIn(input: { email: string; password: string }): Promise<void> {
  await signInWithEmailAndPassword(firebaseAuth(), input.email.trim(), input.password);
}

/** Opens Google's window; what that takes is loaded then, not with the page. */
export async function signInWithGoogle(): Promise<void> {
  const { browserPopupRedirectResolver } = await import('./popup-resolver.ts');
  await signInWithPopup(firebaseAuth(), new GoogleAuthProvider(), browserPopupRedirectResolver);
}

export async function signOutEverywhereHere(): Promise<void> {
  await signOut(firebaseAuth());
}
