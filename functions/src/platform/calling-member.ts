import type { Actor } from '@clientele/contracts/primitives';
import type { Role } from '@clientele/contracts/roles';

/** Who Firebase Auth says the caller is. */
export interface SignedInUser {
  id: string;
  email: string;
  emailVerified: boolean;
  displayName: string;
}

/** The caller as a member of the organisation in the path, or other software with a key of it. */
export interface CallingMember {
  organizationId: string;
  /** Member id, or the id of the API key. */
  id: string;
  /** Of a key: the least role that holds what the key may do. */
  role: Role;
  actor: Actor;
  /** By which way the caller's changes come in. */
  source: 'app' | 'api' | 'import';
}
