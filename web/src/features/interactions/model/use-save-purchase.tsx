import type { Purchase } from '@clientele/contracts/interactions/purchase';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { useCreatePurchase, useDeletePurchase, useUpdatePurchase } from '../api/purchases.ts';
import { type PurchaseDraft, purchaseBodyOf } from './purchase-draft.ts';
import { useSaveSource } from './use-save-source.tsx';

/** Records a purchase, corrects or refunds it, or deletes it after confirmation. */
export function useSavePurchase(clientId: string, stored: Purchase | null, onDone: () => void) {
  const { organization } = useCurrentOrganization();
  const create = useCreatePurchase(organization.id);
  const update = useUpdatePurchase(organization.id);
  const { mutateAsync: remove } = useDeletePurchase(organization.id);
  const source = useSaveSource('purchase', stored, { create, update, remove }, onDone);
  const save = (draft: PurchaseDraft) => {
    if (!stored) {
      const body = purchaseBodyOf(draft, new Date());
      return source.make({ ...body, clientId, currency: organization.currency });
    }
    const changes = purchaseBodyOf(draft, new Date(), stored.refundedAt);
    const lines = (changes.lines ?? []).map((line) => ({ ...line, quantity: line.quantity ?? 1 }));
    source.change({ purchase: stored, changes: { ...changes, lines } });
  };
  return { ...source, save };
}
