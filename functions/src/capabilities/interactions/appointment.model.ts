import type { AppointmentSource } from '@clientele/domain/interactions/interaction-content';
import type { Stored } from '../../platform/base-model.ts';
import { PushedModel } from './pushed.model.ts';
import type { SourceUpkeep } from './source.record.ts';

export type AppointmentRecord = AppointmentSource & SourceUpkeep;

export class AppointmentModel extends PushedModel<AppointmentRecord> {
  protected override readonly collectionName = 'appointments';

  /** In the order they start; `from` inclusive, `to` exclusive. */
  async page(
    organizationId: string,
    asked: {
      from?: Date | undefined;
      to?: Date | undefined;
      clientId?: string | undefined;
      memberId?: string | undefined;
      after: readonly unknown[] | null;
      limit: number;
    },
  ): Promise<Stored<AppointmentRecord>[]> {
    const { from, to, clientId, memberId, after, limit } = asked;
    return this.query(organizationId, {
      where: [
        ...(clientId ? [{ field: 'clientId', operator: '==' as const, value: clientId }] : []),
        ...(memberId ? [{ field: 'memberId', operator: '==' as const, value: memberId }] : []),
        ...(from ? [{ field: 'startsAt', operator: '>=' as const, value: from }] : []),
        ...(to ? [{ field: 'startsAt', operator: '<' as const, value: to }] : []),
      ],
      orderBy: [{ field: 'startsAt', direction: 'asc' }],
      ...(after && { startAfter: after }),
      limit,
    });
  }
}
