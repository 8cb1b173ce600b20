import type { UpdateFieldAccessInput } from '@clientele/contracts/custom-fields/field-access';
import type { FieldSection } from '@clientele/contracts/custom-fields/field-layout';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { customFieldService } from '../../../lib/services/custom-field-service.ts';
import { fieldKeys } from './field-keys.ts';
import { changeCatalog, type FieldCatalog } from './list-custom-fields.ts';

/**
 * Options shared by the mutations of layout and access. Both are in one document with one version,
 * so their requests are sent one after the other: each names the version that the one before it
 * created.
 */
function sharedOptions(queryClient: QueryClient, organizationId: string) {
  const queryKey = fieldKeys.catalog(organizationId);
  const mutationKey = [...queryKey, 'arrange'];
  return {
    mutationKey,
    scope: { id: mutationKey.join('/') },
    version: () => queryClient.getQueryData<FieldCatalog>(queryKey)?.version ?? 1,
    onSuccess: (catalog: FieldCatalog) => {
      // Changes made meanwhile are already shown: until the last request is answered, only the
      // version is taken from the answer.
      const last = queryClient.isMutating({ mutationKey }) <= 1;
      changeCatalog(queryClient, organizationId, (shown) =>
        last ? catalog : { ...shown, version: catalog.version },
      );
    },
    /** A colleague changed it first, or the change was refused: read what is stored. */
    onError: () => queryClient.invalidateQueries({ queryKey }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: fieldKeys.forms(organizationId) }),
  };
}

/** Saves a new order of sections and fields; shows it at once. */
export function useUpdateLayout(organizationId: string) {
  const queryClient = useQueryClient();
  const { version, ...shared } = sharedOptions(queryClient, organizationId);
  return useMutation({
    ...shared,
    mutationFn: (sections: FieldSection[]) =>
      customFieldService.updateFieldLayout({
        params: { organizationId },
        body: { sections },
        ifMatch: version(),
      }),
    onMutate: async (sections) => {
      await queryClient.cancelQueries({ queryKey: fieldKeys.catalog(organizationId) });
      changeCatalog(queryClient, organizationId, (catalog) => ({
        ...catalog,
        layout: { ...catalog.layout, sections },
      }));
    },
  });
}

type AccessChanges = UpdateFieldAccessInput['changes'];

/** Saves the access of a role to a field; shows it at once. */
export function useUpdateAccess(organizationId: string) {
  const queryClient = useQueryClient();
  const { version, ...shared } = sharedOptions(queryClient, organizationId);
  return useMutation({
    ...shared,
    mutationFn: (changes: AccessChanges) =>
      customFieldService.updateFieldAccess({
        params: { organizationId },
        body: { changes },
        ifMatch: version(),
      }),
    onMutate: async (changes) => {
      await queryClient.cancelQueries({ queryKey: fieldKeys.catalog(organizationId) });
      changeCatalog(queryClient, organizationId, (catalog) => ({
        ...catalog,
        items: catalog.items.map((item) => ({
          ...item,
          roles: {
            ...item.roles,
            ...Object.fromEntries(
              changes
                .filter(({ field }) => field === item.key)
                .map(({ role, access }) => [role, access]),
            ),
          },
        })),
      }));
    },
  });
}
