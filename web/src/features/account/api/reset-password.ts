import { sendPasswordResetEmail } from 'firebase/auth';
import { firebaseAuth } from '../../../lib/auth.ts';

/** Sends the link to set a new password. Does not reveal whether the account exists. */
export async function requestPasswordReset(email: string): Promise<void> {
  const auth = firebaseAuth();
  auth.languageCode = document.documentElement.lang;
  try {
    await sendPasswordResetEmail(auth, email.trim());
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'auth/user-not-found') throw error;
  }
}
