import type { Stored } from '../../../platform/base-model.ts';
import type { PurchaseRecord } from './purchase.record.ts';
import { PushedModel } from './pushed-record.model.ts';
import type { PageAsked } from './source-reader.ts';

export class PurchaseModel extends PushedModel<PurchaseRecord> {
  protected override readonly collectionName = 'purchases';

  /** A page of purchases, newest first; `from` inclusive, `to` exclusive. */
  async page(organizationId: string, request: PageAsked): Promise<Stored<PurchaseRecord>[]> {
    const { from, to, clientId, after, limit } = request;
    return this.query(organizationId, {
      where: [
        ...(clientId ? [{ field: 'clientId', operator: '==' as const, value: clientId }] : []),
        ...(from ? [{ field: 'paidAt', operator: '>=' as const, value: from }] : []),
        ...(to ? [{ field: 'paidAt', operator: '<' as const, value: to }] : []),
      ],
      orderBy: [{ field: 'paidAt', direction: 'desc' }],
      ...(after && { startAfter: after }),
      limit,
    });
  }
}
