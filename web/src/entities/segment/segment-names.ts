import type { SegmentName } from '@clientele/contracts/segments/segment';
import { useQuery } from '@tanstack/react-query';
import { useCurrentOrganization } from '../../lib/current-organization.tsx';
import { segmentService } from '../../lib/services/segment-service.ts';
import { segmentKeys } from './segment-keys.ts';

const NONE: SegmentName[] = [];

/** The active segments by name, for choosing or naming one; empty until loaded. */
export function useSegmentNames(enabled = true): SegmentName[] {
  const { organization } = useCurrentOrganization();
  const names = useQuery({
    queryKey: segmentKeys.names(organization.id),
    queryFn: async ({ signal }) => {
      const params = { organizationId: organization.id };
      return (await segmentService.listSegmentNames({ params, signal })).items;
    },
    enabled,
  });
  return names.data ?? NONE;
}
