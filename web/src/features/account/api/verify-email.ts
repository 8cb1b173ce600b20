import { sendEmailVerification } from 'firebase/auth';
import { firebaseAuth } from '../../../lib/auth.ts';

export async function sendVerification(): Promise<void> {
  const auth = firebaseAuth();
  auth.languageCode = document.documentElement.lang;
  if (auth.currentUser) await sendEmailVerification(auth.currentUser);
}

/** Whether the link was opened meanwhile; then the API's next request sees it too. */
export async function refreshVerification(): Promise<boolean> {
  const user = firebaseAuth().currentUser;
  await user?.reload();
  if (user?.emailVerified) await user.getIdToken(true);
  return user?.emailVerified ?? false;
}
