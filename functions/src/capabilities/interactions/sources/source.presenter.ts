import type { ClientReference } from '@clientele/contracts/clients/client-reference';
import type { Appointment } from '@clientele/contracts/interactions/appointment';
import type { Purchase } from '@clientele/contracts/interactions/purchase';
import type { Stored } from '../../../platform/base-model.ts';
import type { AppointmentRecord } from './appointment.record.ts';
import type { PurchaseRecord } from './purchase.record.ts';
import type { SourceUpkeep } from './source.record.ts';

type Record<Data> = Pick<Stored<Data>, 'id' | 'data'>;

export function presentAppointment(
  { id, data }: Record<AppointmentRecord>,
  client: ClientReference | null,
): Appointment {
  return {
    id,
    clientId: data.clientId,
    client,
    startsAt: data.startsAt.toISOString(),
    endsAt: data.endsAt.toISOString(),
    status: data.status,
    service: data.service,
    memberId: data.memberId,
    note: data.note,
    ...presentUpkeep(data),
  };
}

export function presentPurchase(
  { id, data }: Record<PurchaseRecord>,
  client: ClientReference | null,
): Purchase {
  return {
    id,
    clientId: data.clientId,
    client,
    paidAt: data.paidAt.toISOString(),
    currency: data.currency,
    amount: data.amount,
    lines: data.lines,
    channel: data.channel,
    memberId: data.memberId,
    reference: data.reference,
    refundedAmount: data.refundedAmount,
    refundedAt: data.refundedAt?.toISOString() ?? null,
    ...presentUpkeep(data),
  };
}

function presentUpkeep(data: SourceUpkeep) {
  return {
    externalId: data.externalId,
    version: data.version,
    createdAt: data.createdAt.toISOString(),
    createdBy: data.createdBy,
    updatedAt: data.updatedAt.toISOString(),
    updatedBy: data.updatedBy,
  };
}
