import type {
  CreatePurchaseInput,
  Purchase,
  UpdatePurchaseInput,
} from '@clientele/contracts/interactions/purchase';
import type { purchaseEndpoints } from '@clientele/contracts/interactions/purchase.endpoints';
import type { PurchaseSource } from '@clientele/domain/interactions/interaction-content';
import type { ControllerOf, EndpointRequest } from '../../../http/endpoint-request.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import { presentOutcomes } from './bulk-source.presenter.ts';
import type { BulkSourceService } from './bulk-source.service.ts';
import type { PurchaseRecord } from './purchase.record.ts';
import type { SourceReader } from './source-reader.ts';

type Table = typeof purchaseEndpoints;
type Request<Name extends keyof Table> = EndpointRequest<Table[Name]>;

interface Dependencies {
  purchaseRecords: BulkSourceService<CreatePurchaseInput, UpdatePurchaseInput, PurchaseSource>;
  purchaseReader: SourceReader<PurchaseRecord, Purchase>;
}

export class PurchaseController implements ControllerOf<Table> {
  readonly current = {
    purchase: (
      { member }: { member: CallingMember },
      stored: { id: string; data: PurchaseRecord },
    ) => this.#present(member, stored),
  };
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async listPurchases({ member, query }: Request<'listPurchases'>) {
    return this.#of.purchaseReader.list(member.organizationId, query);
  }

  async createPurchase({ member, body }: Request<'createPurchase'>) {
    return this.#present(member, await this.#of.purchaseRecords.create(member, body));
  }

  async createPurchases({ member, body, language }: Request<'createPurchases'>) {
    return presentOutcomes(await this.#of.purchaseRecords.createMany(member, body.items), language);
  }

  async getPurchase({ member, params }: Request<'getPurchase'>) {
    const { organizationId } = member;
    const purchase = await this.#of.purchaseRecords.get(organizationId, params.purchaseId);
    return this.#of.purchaseReader.present(organizationId, purchase);
  }

  async updatePurchase({ member, params, version, body }: Request<'updatePurchase'>) {
    return this.#present(
      member,
      await this.#of.purchaseRecords.update(member, params.purchaseId, version, body),
    );
  }

  async deletePurchase({ member, params, version }: Request<'deletePurchase'>) {
    await this.#of.purchaseRecords.delete(member, params.purchaseId, version);
    return undefined;
  }

  #present({ organizationId }: CallingMember, purchase: { id: string; data: PurchaseRecord }) {
    return this.#of.purchaseReader.present(organizationId, purchase);
  }
}
