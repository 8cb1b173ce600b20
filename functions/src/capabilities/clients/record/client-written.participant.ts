import type { Stored } from '../../../platform/base-model.ts';
import { slot } from '../../../platform/slot.ts';
import type { ClientRecord } from './client.record.ts';

/** One write of a client, as the trigger delivers it: perhaps twice, perhaps late. */
export interface ClientWritten {
  organizationId: string;
  clientId: string;
  before: Stored<ClientRecord> | null;
  after: Stored<ClientRecord> | null;
}

/**
 * Work of a capability after any write of a client. It may be called twice for one write, so it
 * must be idempotent.
 */
export interface ClientWrittenParticipant {
  clientWritten(change: ClientWritten): Promise<void>;
}

export const CLIENT_WRITTEN = slot<ClientWrittenParticipant>('clients.written');
