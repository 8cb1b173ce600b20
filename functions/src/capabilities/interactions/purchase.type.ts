import type { FieldIssue } from '@clientele/contracts/field-issue';
import {
  type CreatePurchaseInput,
  createPurchaseSchema,
  type UpdatePurchaseInput,
} from '@clientele/contracts/interactions/purchase';
import type { PurchaseSource } from '@clientele/domain/interactions/interaction-content';
import { purchaseIssues, purchaseTotal } from '@clientele/domain/interactions/purchase-rules';
import { cleanTextOrNull } from '@clientele/domain/text/fold';
import type { Clock } from '../../platform/clock.ts';
import type { OrganizationService } from '../organizations/organization.service.ts';
import type { PurchaseModel } from './purchase.model.ts';
import type { SourceType } from './source.service.ts';

interface Dependencies {
  clock: Clock;
  organizations: OrganizationService;
}

type Said = Omit<CreatePurchaseInput, 'externalId'>;

export function purchaseType(
  model: PurchaseModel,
  { clock, organizations }: Dependencies,
): SourceType<CreatePurchaseInput, UpdatePurchaseInput, PurchaseSource> {
  const judged = async (organizationId: string, said: Said) => {
    const { currency } = await organizations.settingsOf(organizationId);
    return contentOf(said, { currency, now: clock.now() });
  };
  return {
    entity: 'purchase',
    notFound: 'purchase.not_found',
    schema: createPurchaseSchema,
    model,
    // Three writes are all that a purchase may cost, its trigger included (decision 018).
    activity: null,
    contentOf: judged,
    updated: (organizationId, before, update) => {
      // Other lines without a total of their own make the total.
      const { amount, ...rest } = wire(before);
      const kept = update.lines && update.amount === undefined ? {} : { amount };
      return judged(organizationId, { ...rest, ...kept, ...withoutUndefined(update) });
    },
  };
}

function contentOf(
  said: Said,
  context: { currency: string; now: Date },
): PurchaseSource | FieldIssue[] {
  const { clientId, currency, lines, channel, memberId, refundedAmount, refundedAt } = said;
  const amount = purchaseTotal(said);
  const paidAt = new Date(said.paidAt);
  const issues = purchaseIssues({ currency, amount, lines, refundedAmount, paidAt }, context);
  if (issues.length > 0 || amount === null) return issues;
  const refunded = refundedAmount > 0;
  return {
    clientId,
    currency,
    lines,
    channel,
    memberId,
    amount,
    paidAt,
    reference: cleanTextOrNull(said.reference),
    refundedAmount,
    refundedAt: refunded ? (refundedAt === null ? context.now : new Date(refundedAt)) : null,
  };
}

function wire(stored: PurchaseSource): Said & { amount: number } {
  const { clientId, currency, amount, lines, channel, memberId, reference, refundedAmount } =
    stored;
  return {
    clientId,
    currency,
    amount,
    lines,
    channel,
    memberId,
    reference,
    refundedAmount,
    paidAt: stored.paidAt.toISOString(),
    refundedAt: stored.refundedAt?.toISOString() ?? null,
  };
}

function withoutUndefined<Value extends object>(value: Value) {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined));
}
