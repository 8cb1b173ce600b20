import type { CreateSegmentInput } from '@clientele/contracts/segments/segment';
import { segmentService } from '../../../lib/services/segment-service.ts';
import { useSegmentChange } from './keep-segment.ts';

export const useCreateSegment = (organizationId: string) =>
  useSegmentChange(organizationId, (body: CreateSegmentInput) =>
    segmentService.createSegment({
      params: { organizationId },
      body,
      idempotencyKey: crypto.randomUUID(),
    }),
  );
