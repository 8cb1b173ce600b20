import type { SegmentName } from '@clientele/contracts/segments/segment';
import { useQuery } from '@tanstack/react-query';
import { segmentService } from './services/segment-service.ts';
import { useCurrentOrganization } from './current-organization.tsx';

const NONE: SegmentName[] = [];

export const segmentNamesKey = (organizationId: string) =>
  ['organizations', organizationId, 'segments', 'names'] as const;

/** The segments in use, for whoever chooses one or reads of one; empty until they are loaded. */
export function useSegmentNames(enabled = true): SegmentName[] {
  const { organization } = useCurrentOrganization();
  const names = useQuery({
    queryKey: segmentNamesKey(organization.id),
    queryFn: async ({ signal }) => {
      const params = { organizationId: organization.id };
      return (await segmentService.listSegmentNames({ params, signal })).items;
    },
    enabled,
  });
  return names.data ?? NONE;
}
