import type { Purchase, UpdatePurchaseInput } from '@clientele/contracts/interactions/purchase';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keepAnswer } from '../../../lib/keep-answer.ts';
import { purchaseService } from '../../../lib/services/purchase-service.ts';
import { followSource } from './follow-source.ts';
import { interactionKeys } from './interaction-keys.ts';
import { changeEntries } from './timeline-cache.ts';

export type PurchaseBody = Parameters<typeof purchaseService.createPurchase>[0]['body'];

const purchaseQuery = (organizationId: string, purchaseId: string) =>
  queryOptions({
    queryKey: interactionKeys.purchase(organizationId, purchaseId),
    queryFn: ({ signal }) =>
      purchaseService.getPurchase({ params: { organizationId, purchaseId }, signal }),
    // An edit must name the current version, so it is always read again.
    staleTime: 0,
  });

export const usePurchase = (organizationId: string, purchaseId: string | null) =>
  useQuery({ ...purchaseQuery(organizationId, purchaseId ?? ''), enabled: purchaseId !== null });

export function useCreatePurchase(organizationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (call: { body: PurchaseBody; idempotencyKey: string }) =>
      purchaseService.createPurchase({ params: { organizationId }, ...call }),
    onSuccess: () => followSource(queryClient, organizationId),
  });
}

export function useUpdatePurchase(organizationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (call: { purchase: Purchase; changes: UpdatePurchaseInput }) =>
      purchaseService.updatePurchase({
        params: { organizationId, purchaseId: call.purchase.id },
        body: call.changes,
        ifMatch: call.purchase.version,
      }),
    onSuccess: async (saved) => {
      await keepAnswer(queryClient, interactionKeys.purchase(organizationId, saved.id), saved);
      return followSource(queryClient, organizationId);
    },
  });
}

export function useDeletePurchase(organizationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: Purchase) =>
      purchaseService.deletePurchase({
        params: { organizationId, purchaseId: id },
        ifMatch: version,
      }),
    onSuccess: (_answer, { id }) => {
      changeEntries(queryClient, interactionKeys.timelines(organizationId), (entry) =>
        entry.purchase?.id === id ? null : entry,
      );
      return followSource(queryClient, organizationId);
    },
  });
}
