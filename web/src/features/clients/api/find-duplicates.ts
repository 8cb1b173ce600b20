import type { ClientCreateRequest } from '@clientele/contracts/clients/client';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { clientKeys } from '../../../entities/client/client-keys.ts';
import { clientService } from '../../../lib/services/client-service.ts';

/** What to look for; null while there is nothing that could identify a duplicate. */
export type DuplicateDraft = ClientCreateRequest | null;

const duplicatesQuery = (organizationId: string, draft: DuplicateDraft) =>
  queryOptions({
    queryKey: clientKeys.duplicates(organizationId, draft ?? {}),
    queryFn: ({ signal }) =>
      clientService.findDuplicates({ params: { organizationId }, body: draft ?? {}, signal }),
    placeholderData: keepPreviousData,
  });

export const useDuplicates = (organizationId: string, draft: DuplicateDraft) => {
  const duplicates = useQuery({
    ...duplicatesQuery(organizationId, draft),
    enabled: draft !== null,
  });
  return draft === null ? [] : (duplicates.data?.items ?? []);
};
