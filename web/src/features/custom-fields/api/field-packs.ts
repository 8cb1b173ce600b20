import type { PackId } from '@clientele/contracts/custom-fields/custom-field';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { customFieldService } from '../../../lib/services/custom-field-service.ts';
import { fieldKeys } from './field-keys.ts';
import { changeCatalog, refreshFields } from './list-custom-fields.ts';

export const useFieldPacks = (organizationId: string) =>
  useQuery({
    queryKey: fieldKeys.packs(organizationId),
    queryFn: async ({ signal }) =>
      (await customFieldService.listFieldPacks({ params: { organizationId }, signal })).items,
  });

/** Installs or removes a sector pack; the mutation returns the changed catalog. */
export function useChangePack(organizationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ packId, to }: { packId: PackId; to: 'installed' | 'removed' }) => {
      const call = { params: { organizationId, packId } };
      return to === 'installed'
        ? customFieldService.installFieldPack(call)
        : customFieldService.removeFieldPack(call);
    },
    onSuccess: (catalog) => changeCatalog(queryClient, organizationId, () => catalog),
    // Not awaited: what the person changed is already shown.
    onSettled: () => void refreshFields(queryClient, organizationId),
  });
}
