import type { CustomField } from '@clientele/contracts/custom-fields/custom-field';
import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { customFieldService } from '../../../lib/services/custom-field-service.ts';
import { fieldKeys } from './field-keys.ts';

export type FieldCatalog = Awaited<ReturnType<typeof customFieldService.listCustomFields>>;

const catalogQuery = (organizationId: string) =>
  queryOptions({
    queryKey: fieldKeys.catalog(organizationId),
    queryFn: ({ signal }) =>
      customFieldService.listCustomFields({ params: { organizationId }, signal }),
  });

export const useFieldCatalog = (organizationId: string) => useQuery(catalogQuery(organizationId));

/** Changes the shown catalog at once, before the server has answered. */
export function changeCatalog(
  queryClient: QueryClient,
  organizationId: string,
  change: (catalog: FieldCatalog) => FieldCatalog,
): void {
  queryClient.setQueryData<FieldCatalog>(
    fieldKeys.catalog(organizationId),
    (catalog) => catalog && change(catalog),
  );
}

/** Stores a field from the server's answer in the catalog. */
export function keepField(
  queryClient: QueryClient,
  organizationId: string,
  field: CustomField,
): void {
  changeCatalog(queryClient, organizationId, (catalog) => ({
    ...catalog,
    items: catalog.items.some(({ key }) => key === field.key)
      ? catalog.items.map((item) => (item.key === field.key ? field : item))
      : [...catalog.items, field],
  }));
}

/** Invalidates everything that a change of one field may have changed. */
export function refreshFields(queryClient: QueryClient, organizationId: string): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: fieldKeys.all(organizationId) });
}
