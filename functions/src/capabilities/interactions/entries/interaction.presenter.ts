import type { Interaction } from '@clientele/contracts/interactions/interaction';
import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import { mayChange } from './interaction.policy.ts';
import type { InteractionRecord } from './interaction.record.ts';

/** A timeline entry in wire shape, for a member who may read it. */
export function presentInteraction(
  member: Pick<CallingMember, 'id' | 'role'>,
  { id, data }: Pick<Stored<InteractionRecord>, 'id' | 'data'>,
): Interaction {
  const { appointment, purchase, message, memberId } = data;
  return {
    id,
    clientId: data.clientId,
    type: data.type,
    at: data.at.toISOString(),
    channel: data.channel,
    direction: data.direction,
    visibility: data.visibility,
    title: data.title,
    body: data.body,
    pinned: data.pinned,
    by: data.by,
    mentions: data.mentions,
    attachments: data.attachments,
    appointment: appointment && {
      id: appointment.id,
      status: appointment.status,
      endsAt: appointment.endsAt.toISOString(),
      memberId,
    },
    purchase: purchase && {
      id: purchase.id,
      amount: purchase.amount,
      refundedAmount: purchase.refundedAmount,
      currency: purchase.currency,
      lines: purchase.lines,
      reference: purchase.reference,
      memberId,
    },
    message: message && { id: message.id, status: message.status },
    changes: data.changes,
    editable: mayChange(member, data),
    trashedAt: data.trashedAt?.toISOString() ?? null,
    version: data.version,
    createdAt: data.createdAt.toISOString(),
    updatedAt: data.updatedAt.toISOString(),
    updatedBy: data.updatedBy,
  };
}
