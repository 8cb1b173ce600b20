import { sendEmailVerification } from 'firebase/auth';
import { firebaseAuth } from '../../../lib/auth.ts';

export async function sendVerification(): Promise<void> {
  const auth = firebaseAuth();
  auth.languageCode = document.documentElement.lang;
  if (auth.currentUser) await sendEmailVerification(auth.currentUser);
}

/**
 * Whether the confirmation link was opened meanwhile. If so, the token is renewed, so that the API
 * sees it with the next request.
 */
export async function refreshVerification(): Promise<boolean> {
  const user = firebaseAuth().currentUser;
  await user?.reload();
  if (user?.emailVerified) await user.getIdToken(true);
  return user?.emailVerified ?? false;
}
