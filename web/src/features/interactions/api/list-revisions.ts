import { queryOptions, useQuery } from '@tanstack/react-query';
import { interactionService } from '../../../lib/services/interaction-service.ts';
import { interactionKeys } from './interaction-keys.ts';

const revisionsQuery = (organizationId: string, interactionId: string) =>
  queryOptions({
    queryKey: interactionKeys.revisions(organizationId, interactionId),
    queryFn: async ({ signal }) => {
      const params = { organizationId, interactionId };
      return (await interactionService.listInteractionRevisions({ params, signal })).items;
    },
  });

export const useRevisions = (organizationId: string, interactionId: string) =>
  useQuery(revisionsQuery(organizationId, interactionId));
