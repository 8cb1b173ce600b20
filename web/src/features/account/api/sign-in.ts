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

/** Signs in with Google in a pop-up window; the code for that is loaded only now. */
export async function signInWithGoogle(): Promise<void> {
  const { browserPopupRedirectResolver } = await import('./popup-resolver.ts');
  await signInWithPopup(firebaseAuth(), new GoogleAuthProvider(), browserPopupRedirectResolver);
}

/** Signs out in all tabs of this browser. */
export async function signOutEverywhereHere(): Promise<void> {
  await signOut(firebaseAuth());
}
