import type { PurchaseSource } from '@clientele/domain/interactions/interaction-content';
import { projectPurchase } from '@clientele/domain/interactions/project-source';
import { followedInteraction } from '../capabilities/interactions/entries/interaction.rules.ts';
import type { TestApi } from './test-api.ts';

const FRENCH_RULES = { timeZone: 'Europe/Paris', currency: 'EUR' };
const SOMEONE = { id: null, name: 'Till' };

/**
 * Gives a client one purchase each day up to a day, with the timeline as triggers would have left
 * it.
 */
export async function writeHistory(
  api: TestApi,
  organizationId: string,
  clientId: string,
  { length, until }: { length: number; until: string },
): Promise<void> {
  const { firestore } = api.surroundings;
  const writer = firestore.bulkWriter({ throttling: false });
  for (let at = 0; at < length; at += 1) {
    const paidAt = new Date(Date.parse(until) - at * 86_400_000);
    const source: PurchaseSource = {
      clientId,
      paidAt,
      currency: 'EUR',
      amount: 1_000 + at,
      lines: [],
      channel: 'inPerson',
      memberId: null,
      reference: null,
      refundedAmount: 0,
      refundedAt: null,
    };
    const id = `${clientId}-${at}`;
    const origin = { by: SOMEONE, createdAt: paidAt, updatedBy: SOMEONE, updatedAt: paidAt };
    const entry = followedInteraction(projectPurchase(id, source), origin, null, FRENCH_RULES);
    const path = `organizations/${organizationId}/interactions/purchase_${id}`;
    void writer.set(firestore.doc(path), entry);
  }
  await writer.close();
}
