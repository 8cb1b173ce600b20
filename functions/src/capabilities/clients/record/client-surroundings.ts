import type { ClientProfile } from '@clientele/contracts/clients/client';
import { type UniqueValue, UniqueValueHolders } from './client-unique-value.model.ts';

/**
 * A client before and after a change. A new client has no `before`, and no `id` until it is given
 * one.
 */
export interface Candidate {
  id: string | null;
  before: ClientProfile | null;
  after: ClientProfile;
}

/** What must be known of other clients to judge one. */
export interface Surroundings {
  /** Whether a link may point to this client. */
  isThere: (clientId: string) => boolean;
  /** Whether another client than this one has the value. */
  isTaken: (value: UniqueValue, clientId: string | null) => boolean;
}

/** What was looked up of other clients, with the holders of unique values. */
export interface LookedUp extends Surroundings {
  holders: UniqueValueHolders;
}

/** Stands for no lookup: every link is valid, and no unique value is taken. */
export const NOTHING_LOOKED_UP: LookedUp = {
  isThere: () => true,
  isTaken: () => false,
  holders: new UniqueValueHolders([]),
};
