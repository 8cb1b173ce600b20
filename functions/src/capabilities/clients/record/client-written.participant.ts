import type { Stored } from '../../../platform/base-model.ts';
import { slot } from '../../../platform/slot.ts';
import type { ClientRecord } from './client.record.ts';

/** One write of a client, as the trigger tells it: perhaps twice, perhaps late. */
export interface ClientWritten {
  organizationId: string;
  clientId: string;
  before: Stored<ClientRecord> | null;
  after: Stored<ClientRecord> | null;
}

/**
 * What a capability does once a client was written, by whichever way; being told twice must change
 * nothing.
 */
export interface ClientWrittenParticipant {
  clientWritten(change: ClientWritten): Promise<void>;
}

export const CLIENT_WRITTEN = slot<ClientWrittenParticipant>('clients.written');
