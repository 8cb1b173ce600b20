import { slot } from './slot.ts';

/**
 * A capability's part in exporting and erasing the personal data it holds about a client. Privacy
 * requests, exports and the purge run all parts without knowing the capabilities.
 */
export interface ClientDataParticipant {
  /** Name of the capability; the key of its part in an export. */
  readonly capability: string;
  /** Everything held about the client, as plain JSON. */
  exportClientData(organizationId: string, clientId: string): Promise<unknown>;
  /** Removes it for good. Must be safe to run again after an interruption. */
  eraseClientData(organizationId: string, clientId: string): Promise<void>;
}

/** One part for each capability that holds anything about clients. */
export const CLIENT_DATA = slot<ClientDataParticipant>('privacy.clientData');
