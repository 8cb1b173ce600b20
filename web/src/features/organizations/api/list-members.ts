import { PAGE_LIMIT_MAXIMUM } from '@clientele/contracts/primitives';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { organizationService } from '../../../lib/services/organization-service.ts';
import { organizationKeys } from './organization-keys.ts';

type Member = Awaited<ReturnType<typeof organizationService.listMembers>>['items'][number];

/** All members: a team fits into a page or two, so all pages are read. */
async function listMembers(organizationId: string, signal: AbortSignal): Promise<Member[]> {
  const members: Member[] = [];
  let cursor: string | undefined;
  do {
    const page = await organizationService.listMembers({
      params: { organizationId },
      query: { limit: PAGE_LIMIT_MAXIMUM, cursor },
      signal,
    });
    members.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return members;
}

const membersQuery = (organizationId: string) =>
  queryOptions({
    queryKey: organizationKeys.members(organizationId),
    queryFn: ({ signal }) => listMembers(organizationId, signal),
    staleTime: 60_000,
  });

export const useMembers = (organizationId: string) => useQuery(membersQuery(organizationId));
