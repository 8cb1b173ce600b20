import {
  createUserWithEmailAndPassword,
  sendEmailVerification,
  updateProfile,
} from 'firebase/auth';
import { firebaseAuth } from '../../../lib/auth.ts';

export const PASSWORD_LENGTH_MINIMUM = 8;

/** Creates the account, names it and sends the link that confirms the address. */
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
  // The token of the first moment does not carry the name yet.
  await user.getIdToken(true);
}
