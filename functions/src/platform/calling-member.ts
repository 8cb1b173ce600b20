import type { Actor } from '@clientele/contracts/primitives';
import type { Role } from '@clientele/contracts/roles';

/** The caller, as their Firebase Auth token identifies them. */
export interface SignedInUser {
  id: string;
  email: string;
  emailVerified: boolean;
  displayName: string;
}

/**
 * The caller as a member of the organisation in the path, or as other software that holds one of
 * its API keys.
 */
export interface CallingMember {
  organizationId: string;
  /** Member id, or the id of the API key. */
  id: string;
  /** The member's role. For an API key: the lowest role that has every permission of the key. */
  role: Role;
  actor: Actor;
  /** How the caller's changes come in; recorded with every change. */
  source: 'app' | 'api' | 'import';
}
