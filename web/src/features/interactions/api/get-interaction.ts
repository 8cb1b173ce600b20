import { queryOptions, useQuery } from '@tanstack/react-query';
import { interactionService } from '../../../lib/services/interaction-service.ts';
import { interactionKeys } from './interaction-keys.ts';

const interactionQuery = (organizationId: string, interactionId: string) =>
  queryOptions({
    queryKey: interactionKeys.entry(organizationId, interactionId),
    queryFn: ({ signal }) =>
      interactionService.getInteraction({ params: { organizationId, interactionId }, signal }),
  });

/** An event named in the address; not read while there is none. */
export const useInteraction = (organizationId: string, interactionId: string | null) =>
  useQuery({
    ...interactionQuery(organizationId, interactionId ?? ''),
    enabled: interactionId !== null,
  });
