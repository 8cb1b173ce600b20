import type { Purchase, PurchaseListQuery } from '@clientele/contracts/interactions/purchase';
import type { Stored } from '../../platform/base-model.ts';
import type { CursorCodec } from '../../platform/cursor.ts';
import type { ClientService } from '../clients/client.service.ts';
import type { PurchaseModel, PurchaseRecord } from './purchase.model.ts';
import { presentPurchase } from './source.presenter.ts';
import type { SourceService } from './source.service.ts';

type Found = Pick<Stored<PurchaseRecord>, 'id' | 'data'>;

interface Dependencies {
  clients: ClientService;
  cursors: CursorCodec;
  purchases: PurchaseModel;
  purchaseRecords: Pick<SourceService<never, never, PurchaseRecord>, 'findExternal'>;
}

/** Reads purchases and shows them with the names of their clients. */
export class PurchaseService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async list(
    organizationId: string,
    query: PurchaseListQuery,
  ): Promise<{ items: Purchase[]; nextCursor: string | null }> {
    const { cursor, limit, from, to, externalId, ...which } = query;
    if (externalId !== undefined) {
      const found = await this.#of.purchaseRecords.findExternal(organizationId, externalId);
      return {
        items: found ? [await this.present(organizationId, found)] : [],
        nextCursor: null,
      };
    }
    const scope = ['purchases', organizationId, from ?? null, to ?? null, which];
    const after = cursor ? this.#of.cursors.decode<unknown[]>(scope, cursor) : null;
    const found = await this.#of.purchases.page(organizationId, {
      ...which,
      from: from === undefined ? undefined : new Date(from),
      to: to === undefined ? undefined : new Date(to),
      after,
      limit: limit + 1,
    });
    const items = found.slice(0, limit);
    const last = items.at(-1);
    const nextCursor =
      found.length > limit && last
        ? this.#of.cursors.encode(scope, [last.data.paidAt, last.id])
        : null;
    return { items: await this.presentMany(organizationId, items), nextCursor };
  }

  async present(organizationId: string, found: Found): Promise<Purchase> {
    const [presented] = await this.presentMany(organizationId, [found]);
    return presented as Purchase;
  }

  async presentMany(organizationId: string, found: readonly Found[]): Promise<Purchase[]> {
    const clients = await this.#of.clients.referencesTo(
      organizationId,
      found.map(({ data }) => data.clientId),
    );
    return found.map((one) => presentPurchase(one, clients.get(one.data.clientId) ?? null));
  }
}
