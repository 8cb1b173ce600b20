import type { PurchaseSource } from '@clientele/domain/interactions/interaction-content';
import type { Stored } from '../../platform/base-model.ts';
import { PushedModel } from './pushed.model.ts';
import type { SourceUpkeep } from './source.record.ts';

export type PurchaseRecord = PurchaseSource & SourceUpkeep;

export class PurchaseModel extends PushedModel<PurchaseRecord> {
  protected override readonly collectionName = 'purchases';

  /** Newest first; `from` inclusive, `to` exclusive. */
  async page(
    organizationId: string,
    asked: {
      from?: Date | undefined;
      to?: Date | undefined;
      clientId?: string | undefined;
      after: readonly unknown[] | null;
      limit: number;
    },
  ): Promise<Stored<PurchaseRecord>[]> {
    const { from, to, clientId, after, limit } = asked;
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
