import type { ClientReference } from '@clientele/contracts/clients/client-reference';
import type { Page, PageQuery } from '@clientele/contracts/primitives';
import type { Stored } from '../../../platform/base-model.ts';
import type { CursorCodec } from '../../../platform/cursor.ts';
import type { ClientService } from '../../clients/record/client.service.ts';
import type { PushedModel } from './pushed-record.model.ts';
import { idOfExternal } from './source.record.ts';

type Found<Data> = Pick<Stored<Data>, 'id' | 'data'>;

/** The query of a list; moments are ISO 8601, `from` inclusive, `to` exclusive. */
interface SourceQuery extends PageQuery {
  from?: string | undefined;
  to?: string | undefined;
  clientId?: string | undefined;
  memberId?: string | undefined;
  externalId?: string | undefined;
}

export interface PageAsked {
  from?: Date | undefined;
  to?: Date | undefined;
  clientId?: string | undefined;
  memberId?: string | undefined;
  after: readonly unknown[] | null;
  limit: number;
}

/** The differences between the lists of appointments and of purchases. */
interface Listed<Data extends object, Wire> {
  name: string;
  model: PushedModel<Data> & {
    page(organizationId: string, request: PageAsked): Promise<Stored<Data>[]>;
  };
  /** The moment by which the list is ordered. */
  momentOf(data: Data): Date;
  present(record: Found<Data>, client: ClientReference | null): Wire;
}

interface Dependencies {
  clients: ClientService;
  cursors: CursorCodec;
}

/** Reads appointments or purchases and presents them with the names of their clients. */
export class SourceReader<Data extends { clientId: string }, Wire> {
  readonly #of: Dependencies;
  readonly #listed: Listed<Data, Wire>;

  constructor(dependencies: Dependencies, listed: Listed<Data, Wire>) {
    this.#of = dependencies;
    this.#listed = listed;
  }

  async list(organizationId: string, query: SourceQuery): Promise<Page<Wire>> {
    const { cursor, limit, from, to, externalId, ...which } = query;
    const { name, model, momentOf } = this.#listed;
    if (externalId !== undefined) {
      const record = await model.find(organizationId, idOfExternal(externalId));
      const items = await this.presentMany(organizationId, record ? [record] : []);
      return { items, nextCursor: null };
    }
    const scope = [name, organizationId, from ?? null, to ?? null, which];
    const after = cursor ? this.#of.cursors.decode<unknown[]>(scope, cursor) : null;
    const records = await model.page(organizationId, {
      ...which,
      from: from === undefined ? undefined : new Date(from),
      to: to === undefined ? undefined : new Date(to),
      after,
      limit: limit + 1,
    });
    const items = records.slice(0, limit);
    const last = items.at(-1);
    const nextCursor =
      records.length > limit && last
        ? this.#of.cursors.encode(scope, [momentOf(last.data), last.id])
        : null;
    return { items: await this.presentMany(organizationId, items), nextCursor };
  }

  async present(organizationId: string, record: Found<Data>): Promise<Wire> {
    const [presented] = await this.presentMany(organizationId, [record]);
    return presented as Wire;
  }

  async presentMany(organizationId: string, records: readonly Found<Data>[]): Promise<Wire[]> {
    const clients = await this.#of.clients.referencesTo(
      organizationId,
      records.map(({ data }) => data.clientId),
    );
    return records.map((record) =>
      this.#listed.present(record, clients.get(record.data.clientId) ?? null),
    );
  }
}
