import {
  type AnySource,
  readableSource,
  type SourceKind,
} from '../capabilities/interactions/sources/interaction-source.ts';
import type { SourceWritten } from '../capabilities/interactions/timeline/interaction-history.service.ts';
import { toPlain } from '../platform/base-model.ts';
import type { TestApi } from './test-api.ts';

/**
 * Stands for the triggers of sources: a test notes each write, and decides when each event is
 * delivered, how often and in what order.
 */
export class SourceEvents {
  readonly events: SourceWritten[] = [];
  readonly #api: TestApi;
  readonly #organizationId: string;
  readonly #known = new Map<string, AnySource | null>();

  constructor(api: TestApi, organizationId: string) {
    this.#api = api;
    this.#organizationId = organizationId;
  }

  /** Notes that a source was just written, or deleted. */
  async note(kind: SourceKind, id: string): Promise<SourceWritten> {
    const organizationId = this.#organizationId;
    const path = `organizations/${organizationId}/${kind}s/${id}`;
    const data = (await this.#api.surroundings.firestore.doc(path).get()).data();
    const after = readableSource(kind, toPlain(data));
    const event = { organizationId, kind, id, before: this.#known.get(path) ?? null, after };
    this.#known.set(path, after);
    this.events.push(event);
    return event;
  }

  async deliver(event: SourceWritten): Promise<void> {
    await this.#api.container.interactions.interactionHistory.follow(event);
  }

  /** Notes a write and delivers its event at once, as is usual. */
  async follow(kind: SourceKind, id: string): Promise<void> {
    await this.deliver(await this.note(kind, id));
  }

  /** Ids of the entries in a client's timeline, in alphabetical order. */
  async entryIdsOf(clientId: string): Promise<string[]> {
    const entries = await this.#api.surroundings.firestore
      .collection(`organizations/${this.#organizationId}/interactions`)
      .where('clientId', '==', clientId)
      .get();
    return entries.docs.map(({ id }) => id).sort();
  }
}
