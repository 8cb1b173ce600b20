import type { Stored } from '../../../platform/base-model.ts';
import type { ActivityModel } from '../../../platform/change-log.ts';
import type { ClientModel } from '../record/client.model.ts';
import type { ClientRecord } from '../record/client.record.ts';

/** Keys in one query: Firestore allows 30 disjunctions. */
const KEYS_IN_QUERY = 30;
const PAGE = 1_000;
/** Average number of keys of a row, for estimating what looking them up costs. */
const KEYS_OF_ROW = 3;
const NUMBER = 'number:';
/**
 * Newest activity entries read: more changes than a team makes while a file is checked and
 * imported.
 */
const ACTIVITIES_READ = 500;
const CHANGES_OF_ONE: readonly string[] = ['client.created', 'client.updated'];

/** Finds existing clients that share keys with rows of a file. */
export interface ClientMatcher {
  /** The clients by key; trashed clients are left out. */
  find(keys: readonly string[]): Promise<Map<string, Stored<ClientRecord>[]>>;
}

interface Dependencies {
  clients: ClientModel;
  activities: ActivityModel;
}

/**
 * Finds the existing clients that rows of a file may be about. Keys are those of `dedupeKeysOf`,
 * and `number:` followed by a client number.
 */
export class ClientMatchService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Opens the cheaper of two matchers for a file with this many rows: one that queries its keys, 30
   * at a time and at least one read each, or one that first reads the keys of all clients.
   */
  async openMatcher(organizationId: string, rows: number): Promise<ClientMatcher> {
    const clients = await this.#of.clients.count(organizationId, {});
    const queries = Math.ceil((rows * KEYS_OF_ROW) / KEYS_IN_QUERY);
    return clients <= queries ? this.#readAll(organizationId) : this.#askingMatcher(organizationId);
  }

  #askingMatcher(organizationId: string): ClientMatcher {
    return {
      find: async (keys) => {
        const distinct = [...new Set(keys)];
        const numbers = distinct.filter((key) => key.startsWith(NUMBER));
        const otherKeys = distinct.filter((key) => !key.startsWith(NUMBER));
        const matches = await Promise.all([
          ...inGroups(otherKeys).map((group) =>
            this.#of.clients.query(organizationId, {
              where: [{ field: 'dedupeKeys', operator: 'array-contains-any', value: group }],
            }),
          ),
          ...inGroups(numbers).map((group) =>
            this.#of.clients.query(organizationId, {
              where: [
                {
                  field: 'number',
                  operator: 'in',
                  value: group.map((key) => key.slice(NUMBER.length)),
                },
              ],
            }),
          ),
        ]);
        return byKey(matches.flat(), new Set(distinct));
      },
    };
  }

  /**
   * A matcher that holds the ids of all clients by key in memory: a few megabytes for 10,000
   * clients.
   */
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
   * Ids of clients that were created or changed one by one since a moment. Read from the activity,
   * which has fewer documents than the clients.
   */
  async changedSince(organizationId: string, since: Date): Promise<string[]> {
    const activities = await this.#of.activities.findSince(organizationId, since, ACTIVITIES_READ);
    const changed = activities.filter(({ data: { kind } }) => CHANGES_OF_ONE.includes(kind));
    return [...new Set(changed.map(({ data }) => data.entityId))];
  }

  /** Ids of the imports that created or changed a client. */
  async importsOf(organizationId: string, clientId: string): Promise<string[]> {
    const client = await this.#of.clients.find(organizationId, clientId);
    const references = client?.data.changeChunks ?? [];
    const ids = references.filter(({ job }) => job === 'import').map(({ jobId }) => jobId);
    return [...new Set(ids)];
  }

  /** The clients with these ids that are neither trashed nor being purged. */
  async findThere(
    organizationId: string,
    ids: readonly string[],
  ): Promise<Map<string, Stored<ClientRecord>>> {
    const clients = await this.#of.clients.findMany(organizationId, [...new Set(ids)]);
    return new Map(clients.filter(isThere).map((client) => [client.id, client]));
  }
}

/** Groups clients by the given keys that they have; trashed clients are left out. */
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
