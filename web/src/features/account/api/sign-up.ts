import {
  createUserWithEmailAndPassword,
  sendEmailVerification,
  updateProfile,
} from 'firebase/auth';
import { firebaseAuth } from '../../../lib/auth.ts';

export const PASSWORD_LENGTH_MINIMUM = 8;

/** Creates the account, stores the name and sends the link that confirms the e-mail address. */
export async function signUp(input: {
  name: string;
  email: string;
  password: string;
}): Promise<void> {
  const auth = firebaseAuth();
  auth.languageCode = document.documentElement.lang;
  const { user } = await createUserWithEmailAndPassword(auth, input.email.trim(), input.password);
  await updateProfile(user, { displayName: input.name.trim() });
  await sendEmailVerification(user);
  // The first token does not contain the name yet: renew it.
  await user.getIdToken(true);
}
