import { slot } from './slot.ts';

/**
 * What a capability says of the personal data it holds about a client; privacy, export and purge go
 * through all of them and know none.
 */
export interface ClientDataParticipant {
  /** Name of the capability, the key of its part in an export. */
  readonly capability: string;
  /** Everything held about the client, as plain JSON. */
  exportClientData(organizationId: string, clientId: string): Promise<unknown>;
  /** Removes it for good. Safe to run again after an interruption. */
  eraseClientData(organizationId: string, clientId: string): Promise<void>;
}

/** One part for each capability that holds anything about clients. */
export const CLIENT_DATA = slot<ClientDataParticipant>('privacy.clientData');
