import type { DocumentWritten } from '../../../platform/document-trigger.ts';
import type { SlotReader } from '../../../platform/slot.ts';
import type { ClientModel } from '../record/client.model.ts';
import { CLIENT_WRITTEN } from '../record/client-written.participant.ts';
import type { ClientRepair } from './client.repair.ts';

interface Dependencies {
  clientModel: ClientModel;
  clientRepair: ClientRepair;
  slots: SlotReader;
}

/** Runs after every write of a client: calls the participants, then repairs derived fields. */
export class ClientFollower {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async follow({ params, ...snapshots }: DocumentWritten): Promise<void> {
    const { organizationId = '', clientId = '' } = params;
    const { clientModel, clientRepair, slots } = this.#of;
    const before = clientModel.storedOf(snapshots.before);
    const after = clientModel.storedOf(snapshots.after);
    for (const participant of slots.all(CLIENT_WRITTEN)) {
      await participant.clientWritten({ organizationId, clientId, before, after });
    }
    if (after) await clientRepair.repair(organizationId, after);
  }
}
