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

/** Changes what is shown at once, before the server has said how it is. */
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

/** Puts a field that the server answered into the catalog. */
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

/** Reads again what a change of one field may have changed elsewhere. */
export function refreshFields(queryClient: QueryClient, organizationId: string): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: fieldKeys.all(organizationId) });
}
