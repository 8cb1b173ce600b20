import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { CLIENT_WRITTEN } from '../capabilities/clients/record/client-written.participant.ts';
import type { TestApi } from './test-api.ts';

/** Stands for the trigger of clients: events are delivered when the test says so. */
export class ClientEvents {
  readonly #api: TestApi;
  readonly #organizationId: string;
  readonly #known = new Map<string, DocumentSnapshot>();

  constructor(api: TestApi, organizationId: string) {
    this.#api = api;
    this.#organizationId = organizationId;
  }

  /** Delivers each client's changes since it was last followed, `times` times. */
  async follow({ times = 1 }: { times?: number } = {}): Promise<void> {
    const { clients, slots } = this.#api.container;
    const { clientModel } = clients;
    const path = `organizations/${this.#organizationId}/clients`;
    const { docs } = await this.#api.surroundings.firestore.collection(path).get();
    for (const snapshot of docs) {
      const before = this.#known.get(snapshot.id);
      if (before?.updateTime && snapshot.updateTime.isEqual(before.updateTime)) continue;
      this.#known.set(snapshot.id, snapshot);
      for (let time = 0; time < times; time += 1) {
        for (const participant of slots.all(CLIENT_WRITTEN)) {
          await participant.clientWritten({
            organizationId: this.#organizationId,
            clientId: snapshot.id,
            before: before ? clientModel.storedOf(before) : null,
            after: clientModel.storedOf(snapshot),
          });
        }
      }
    }
  }
}
