import type { segmentEndpoints } from '@clientele/contracts/segments/segment.endpoints';
import { byFilter, type RowsOf } from './row.ts';

const ownSegments = {
  nothing:
    'Answers no values. What segments over hidden fields tell, the tests of segment access say.',
};
let names = 0;
/** A new name, since no two segments may share one. */
const newName = () => {
  names += 1;
  return `Segment ${names}`;
};

export const segmentsFieldAccess: RowsOf<{ a: typeof segmentEndpoints }> = {
  listSegments: ownSegments,
  listSegmentNames: ownSegments,
  previewSegment: {
    shows: ({ person, organizationId }) =>
      person.api.previewSegment({
        params: { organizationId },
        body: { criteria: { all: [] }, details: true },
      }),
    asks: ({ person, organizationId }, condition) =>
      person.api.previewSegment({
        params: { organizationId },
        body: { criteria: { all: [condition] }, details: true },
      }),
  },
  getSegmentOverlap: ownSegments,
  createSegment: {
    asks: async ({ person, organizationId }, condition) => {
      const { id, version: ifMatch } = await person.api.createSegment({
        params: { organizationId },
        body: { kind: 'dynamic', name: newName(), criteria: { all: [condition] } },
      });
      // Deleted again, because a field in use could not be archived by the rows that try that.
      await person.api.deleteSegment({ params: { organizationId, segmentId: id }, ifMatch });
    },
  },
  getSegment: ownSegments,
  updateSegment: {
    asks: async ({ person, organizationId }, condition) => {
      const segment = await person.api.createSegment({
        params: { organizationId },
        body: { kind: 'dynamic', name: newName(), criteria: { all: [] } },
      });
      const at = { organizationId, segmentId: segment.id };
      try {
        return await person.api.updateSegment({
          params: at,
          ifMatch: 1,
          body: { criteria: { all: [condition] } },
        });
      } finally {
        const { version: ifMatch } = await person.api.getSegment({ params: at });
        await person.api.deleteSegment({ params: at, ifMatch });
      }
    },
  },
  archiveSegment: ownSegments,
  restoreSegment: ownSegments,
  deleteSegment: ownSegments,
  rebuildSegment: ownSegments,
  cancelSegmentRebuild: ownSegments,
  listSegmentClients: {
    shows: ({ person, organizationId, segmentId }) =>
      person.api.listSegmentClients({ params: { organizationId, segmentId } }),
  },
  explainSegmentClient: ownSegments,
  pinSegmentClients: {
    asks: ({ person, organizationId, segmentId }, condition) =>
      person.api.pinSegmentClients({
        params: { organizationId, segmentId },
        body: {
          selection: { type: 'filter', lifecycle: 'active', ...byFilter(condition) },
          pin: 'in',
        },
      }),
  },
  getSegmentAnalytics: ownSegments,
  listClientSegments: ownSegments,
};
