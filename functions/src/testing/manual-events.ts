import type { InteractionRecord } from '../capabilities/interactions/entries/interaction.record.ts';
import { toPlain } from '../platform/base-model.ts';
import type { TestApi } from './test-api.ts';

/**
 * Stands for the trigger of entries written by hand: events are delivered when the test says so.
 */
export class ManualEvents {
  readonly #api: TestApi;
  readonly #organizationId: string;
  readonly #known = new Map<string, InteractionRecord | null>();

  constructor(api: TestApi, organizationId: string) {
    this.#api = api;
    this.#organizationId = organizationId;
  }

  /** Delivers an entry's changes since it was last followed; twice, as Firestore may do. */
  async follow(id: string): Promise<void> {
    const path = `organizations/${this.#organizationId}/interactions/${id}`;
    const data = (await this.#api.surroundings.firestore.doc(path).get()).data();
    const after = data === undefined ? null : (toPlain(data) as InteractionRecord);
    const before = this.#known.get(id) ?? null;
    this.#known.set(id, after);
    const { interactionHistory } = this.#api.container.interactions;
    await interactionHistory.followManual(this.#organizationId, id, before, after);
    await interactionHistory.followManual(this.#organizationId, id, before, after);
  }
}
