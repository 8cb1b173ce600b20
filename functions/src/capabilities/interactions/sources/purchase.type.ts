import {
  type CreatePurchaseInput,
  createPurchaseSchema,
  REFERENCE_LENGTH_MAXIMUM,
  type UpdatePurchaseInput,
} from '@clientele/contracts/interactions/purchase';
import type { PurchaseSource } from '@clientele/domain/interactions/interaction-content';
import { purchaseIssues, purchaseTotal } from '@clientele/domain/interactions/purchase-rules';
import { cleanTextOrNull } from '@clientele/domain/text/fold';
import type { Clock } from '../../../platform/clock.ts';
import type { OrganizationService } from '../../organizations/organization.service.ts';
import type { PurchaseModel } from './purchase.model.ts';
import type { SourceType } from './source.type.ts';
import { lengthIssues } from './stored-length.ts';

interface Dependencies {
  clock: Clock;
  organizations: OrganizationService;
}

type Said = Omit<CreatePurchaseInput, 'externalId'>;

export function purchaseType(
  model: PurchaseModel,
  { clock, organizations }: Dependencies,
): SourceType<CreatePurchaseInput, UpdatePurchaseInput, PurchaseSource> {
  return {
    entity: 'purchase',
    notFound: 'purchase.not_found',
    schema: createPurchaseSchema,
    model,
    // No activity entry: a purchase may cost three writes in all, its trigger included (decision
    // 018).
    activity: null,
    normalize: (input) => contentOf(input),
    updated: (before, update) => {
      // When an update brings other lines but no amount, the lines make the total.
      const { amount, refundedAt, ...rest } = wire(before);
      const keptAmount = update.lines && update.amount === undefined ? {} : { amount };
      const content = contentOf({ ...rest, ...keptAmount, refundedAt, ...named(update) });
      const refundedNow = content.refundedAmount > 0 && content.refundedAt === null;
      return refundedNow ? { ...content, refundedAt: clock.now() } : content;
    },
    judge: async (organizationId, content, before) => {
      // A purchase from before the organisation changed its currency keeps its own.
      const { currency } = before ?? (await organizations.settingsOf(organizationId));
      const amount = Number.isNaN(content.amount) ? null : content.amount;
      return [
        ...purchaseIssues({ ...content, amount }, { currency, now: clock.now() }),
        ...lengthIssues({ reference: [content.reference, REFERENCE_LENGTH_MAXIMUM] }),
      ];
    },
  };
}

/**
 * The stored form of the input; `amount` is NaN when none was given and the lines do not make one.
 */
function contentOf(input: Said): PurchaseSource {
  const { clientId, currency, lines, channel, memberId, refundedAmount, refundedAt } = input;
  return {
    clientId,
    currency,
    lines,
    channel,
    memberId,
    amount: purchaseTotal(input) ?? Number.NaN,
    paidAt: new Date(input.paidAt),
    reference: cleanTextOrNull(input.reference),
    refundedAmount,
    refundedAt: refundedAmount > 0 && refundedAt !== null ? new Date(refundedAt) : null,
  };
}

function wire({ paidAt, refundedAt, ...rest }: PurchaseSource): Said & { amount: number } {
  const moments = { paidAt: paidAt.toISOString(), refundedAt: refundedAt?.toISOString() ?? null };
  return { ...rest, ...moments };
}

function named(update: UpdatePurchaseInput): Partial<Said> {
  return Object.fromEntries(Object.entries(update).filter(([, value]) => value !== undefined));
}
