import type { Stored } from '../../../platform/base-model.ts';
import type { AppointmentRecord } from './appointment.record.ts';
import { PushedModel } from './pushed-record.model.ts';
import type { PageAsked } from './source-reader.ts';

export class AppointmentModel extends PushedModel<AppointmentRecord> {
  protected override readonly collectionName = 'appointments';

  /** A page of appointments in the order of their starts; `from` inclusive, `to` exclusive. */
  async page(organizationId: string, request: PageAsked): Promise<Stored<AppointmentRecord>[]> {
    const { from, to, clientId, memberId, after, limit } = request;
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
