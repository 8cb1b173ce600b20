import type { ClientCreateRequest } from '@clientele/contracts/clients/client';
import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import { runTasks } from './run-tasks.ts';
import type { TestApi, TestPerson } from './test-api.ts';

let names = 0;

/** Creates segments and clients of one organisation for tests. */
export class SegmentBench {
  readonly organizationId: string;
  readonly person: TestPerson;
  readonly #api: TestApi;

  constructor(api: TestApi, organizationId: string, person: TestPerson) {
    this.#api = api;
    this.organizationId = organizationId;
    this.person = person;
  }

  static async create(api: TestApi): Promise<SegmentBench> {
    const { organizationId, owner } = await api.createOrganization();
    return new SegmentBench(api, organizationId, owner);
  }

  get params() {
    return { organizationId: this.organizationId };
  }

  /** Creates a dynamic segment and waits until its members are evaluated. */
  async segment(criteria: ConditionGroup, name?: string): Promise<string> {
    names += 1;
    const { id } = await this.person.api.createSegment({
      params: this.params,
      body: { kind: 'dynamic', name: name ?? `Segment ${names}`, criteria },
    });
    await runTasks(this.#api);
    return id;
  }

  /** Moves the clock until every instance knows of changes, and runs what waits for it. */
  async settle(): Promise<void> {
    this.#api.surroundings.clock.moveBy({ seconds: 45 });
    await runTasks(this.#api);
  }

  async client(input: ClientCreateRequest): Promise<string> {
    const query = { allowDuplicate: true };
    const { id } = await this.person.api.createClient({ params: this.params, query, body: input });
    return id;
  }

  async edit(clientId: string, input: ClientCreateRequest): Promise<void> {
    const params = { ...this.params, clientId };
    const { version } = await this.person.api.getClient({ params });
    await this.person.api.updateClient({ params, ifMatch: version, body: input });
  }

  /** Ids of the members, as the API lists them. */
  async members(segmentId: string): Promise<string[]> {
    const params = { ...this.params, segmentId };
    const { items } = await this.person.api.listSegmentClients({ params, query: { limit: 100 } });
    return items.map(({ client }) => client.id).sort();
  }

  /** The stored record of a client. */
  async stored(clientId: string) {
    const stored = await this.#api.container.clients.clientModel.find(
      this.organizationId,
      clientId,
    );
    if (!stored) throw new Error('no such client');
    return stored.data;
  }

  async pin(segmentId: string, clientIds: string[], pin: 'in' | 'out' | null): Promise<string> {
    const { id } = await this.person.api.pinSegmentClients({
      params: { ...this.params, segmentId },
      body: { selection: { type: 'ids', ids: clientIds }, pin },
    });
    await runTasks(this.#api);
    return id;
  }
}
