import type { Stored } from '../../../platform/base-model.ts';
import type { ActivityModel } from '../../../platform/change-log.ts';
import type { ClientModel } from '../record/client.model.ts';
import type { ClientRecord } from '../record/client.record.ts';

/** Firestore takes thirty alternatives in a query. */
const KEYS_IN_QUERY = 30;
const PAGE = 1_000;
/** Keys that a row has on average: what looking them up costs is reckoned with it. */
const KEYS_OF_ROW = 3;
const NUMBER = 'number:';
/** The newest so many: more than a team does while a file is checked and imported. */
const ACTIVITIES_READ = 500;
const CHANGES_OF_ONE: readonly string[] = ['client.created', 'client.updated'];

/** Finds the clients that share keys with the rows of a file. */
export interface ClientMatcher {
  /** By key, the clients that have it: those in the trash do not count. */
  find(keys: readonly string[]): Promise<Map<string, Stored<ClientRecord>[]>>;
}

interface Dependencies {
  clients: ClientModel;
  activities: ActivityModel;
}

/**
 * Which clients the rows of a file may be. `keys` are those of `dedupeKeysOf`, and `number:` with a
 * client number.
 */
export class ClientMatchService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * The cheaper of two ways for a file of so many rows: to ask for their keys, thirty in a query
   * that costs a read even when it finds nobody; or to read the keys of all clients there are.
   */
  async openMatcher(organizationId: string, rows: number): Promise<ClientMatcher> {
    const clients = await this.#of.clients.count(organizationId, {});
    const asking = Math.ceil((rows * KEYS_OF_ROW) / KEYS_IN_QUERY);
    return clients <= asking ? this.#readAll(organizationId) : this.#askingMatcher(organizationId);
  }

  #askingMatcher(organizationId: string): ClientMatcher {
    return {
      find: async (keys) => {
        const distinct = [...new Set(keys)];
        const numbers = distinct.filter((key) => key.startsWith(NUMBER));
        const otherKeys = distinct.filter((key) => !key.startsWith(NUMBER));
        const matches = await Promise.all([
          ...inGroups(otherKeys).map((some) =>
            this.#of.clients.query(organizationId, {
              where: [{ field: 'dedupeKeys', operator: 'array-contains-any', value: some }],
            }),
          ),
          ...inGroups(numbers).map((some) =>
            this.#of.clients.query(organizationId, {
              where: [
                {
                  field: 'number',
                  operator: 'in',
                  value: some.map((key) => key.slice(NUMBER.length)),
                },
              ],
            }),
          ),
        ]);
        return byKey(matches.flat(), new Set(distinct));
      },
    };
  }

  /** Remembers ids by key: a few million bytes for ten thousand clients. */
  async #readAll(organizationId: string): Promise<ClientMatcher> {
    const ids = new Map<string, string[]>();
    let after: string | null = null;
    for (;;) {
      const page: Stored<ClientRecord>[] = await this.#of.clients.query(organizationId, {
        ...(after !== null && { startAfter: [after] }),
        limit: PAGE,
        select: ['dedupeKeys', 'number', 'lifecycle', 'purgingAt'],
      });
      for (const client of page.filter(isThere)) {
        for (const key of keysOf(client)) ids.set(key, [...(ids.get(key) ?? []), client.id]);
      }
      after = page.at(-1)?.id ?? null;
      if (page.length < PAGE) break;
    }
    return {
      find: async (keys) => {
        const distinct = new Set(keys);
        const wanted = [...new Set([...distinct].flatMap((key) => ids.get(key) ?? []))];
        return byKey(await this.#of.clients.findMany(organizationId, wanted), distinct);
      },
    };
  }

  /**
   * Ids of clients that somebody made or changed one by one since a moment, as the activity tells:
   * fewer documents than the clients, which would have to be looked through.
   */
  async changedSince(organizationId: string, since: Date): Promise<string[]> {
    const activities = await this.#of.activities.findSince(organizationId, since, ACTIVITIES_READ);
    const changed = activities.filter(({ data: { kind } }) => CHANGES_OF_ONE.includes(kind));
    return [...new Set(changed.map(({ data }) => data.entityId))];
  }

  /** The imports that made or changed a client. */
  async importsOf(organizationId: string, clientId: string): Promise<string[]> {
    const client = await this.#of.clients.find(organizationId, clientId);
    const references = client?.data.changeChunks ?? [];
    const ids = references.filter(({ job }) => job === 'import').map(({ jobId }) => jobId);
    return [...new Set(ids)];
  }

  /** The clients with these ids that are there. */
  async findThere(
    organizationId: string,
    ids: readonly string[],
  ): Promise<Map<string, Stored<ClientRecord>>> {
    const clients = await this.#of.clients.findMany(organizationId, [...new Set(ids)]);
    return new Map(clients.filter(isThere).map((client) => [client.id, client]));
  }
}

/** Clients by each of these keys that they have. */
export function byKey(
  clients: readonly Stored<ClientRecord>[],
  keys: ReadonlySet<string>,
): Map<string, Stored<ClientRecord>[]> {
  const clientsByKey = new Map<string, Stored<ClientRecord>[]>();
  for (const client of new Map(clients.map((client) => [client.id, client])).values()) {
    if (!isThere(client)) continue;
    for (const key of keysOf(client)) {
      if (keys.has(key)) clientsByKey.set(key, [...(clientsByKey.get(key) ?? []), client]);
    }
  }
  return clientsByKey;
}

function keysOf({ data }: Stored<ClientRecord>): string[] {
  return [...data.dedupeKeys, NUMBER + data.number];
}

function isThere({ data }: Stored<ClientRecord>): boolean {
  return data.lifecycle !== 'trashed' && data.purgingAt === null;
}

function inGroups(keys: readonly string[]): string[][] {
  const groups: string[][] = [];
  for (let start = 0; start < keys.length; start += KEYS_IN_QUERY) {
    groups.push(keys.slice(start, start + KEYS_IN_QUERY));
  }
  return groups;
}
