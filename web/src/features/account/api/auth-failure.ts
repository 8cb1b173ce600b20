export type AuthFailure =
  | 'wrong'
  | 'emailUsed'
  | 'weak'
  | 'email'
  | 'tooMany'
  | 'disabled'
  | 'popup'
  | 'network'
  | 'other';

const FAILURES: Record<string, AuthFailure> = {
  'auth/invalid-credential': 'wrong',
  'auth/wrong-password': 'wrong',
  'auth/user-not-found': 'wrong',
  'auth/email-already-in-use': 'emailUsed',
  'auth/weak-password': 'weak',
  'auth/invalid-email': 'email',
  'auth/too-many-requests': 'tooMany',
  'auth/user-disabled': 'disabled',
  'auth/popup-closed-by-user': 'popup',
  'auth/cancelled-popup-request': 'popup',
  'auth/network-request-failed': 'network',
};

/** Maps the code of a Firebase Auth error to what the person is told. */
export function authFailureOf(error: unknown): AuthFailure {
  return FAILURES[String((error as { code?: unknown }).code)] ?? 'other';
}
