import type { ClientProfile } from '@clientele/contracts/clients/client';
import { type UniqueValue, UniqueValueHolders } from './client-unique-value.model.ts';

/** A client as it is to become; a new one has no `before`, and no `id` before it has been given one. */
export interface Candidate {
  id: string | null;
  before: ClientProfile | null;
  after: ClientProfile;
}

/** What has to be known of other clients to judge one. */
export interface Surroundings {
  /** Whether a link may lead to this client. */
  isThere: (clientId: string) => boolean;
  /** Whether the value is another client's than this one's. */
  isTaken: (value: UniqueValue, clientId: string | null) => boolean;
}

/** What was looked up of other clients, with who holds which unique value. */
export interface LookedUp extends Surroundings {
  holders: UniqueValueHolders;
}

/** Nobody was asked: every link leads somewhere, and no value is anybody's. */
export const NOTHING_LOOKED_UP: LookedUp = {
  isThere: () => true,
  isTaken: () => false,
  holders: new UniqueValueHolders([]),
};
