import { z } from 'zod';
import { bulkEditSchema } from '../clients/bulk-edit.ts';
import { defineEndpoints } from '../endpoint.ts';
import { pageSchema } from '../primitives.ts';
import {
  clientSegmentSchema,
  createSegmentSchema,
  pinClientsSchema,
  segmentClientSchema,
  segmentClientsQuerySchema,
  segmentExplanationSchema,
  segmentListQuerySchema,
  segmentNameSchema,
  segmentSchema,
  updateSegmentSchema,
} from './segment.ts';
import {
  segmentAnalyticsQuerySchema,
  segmentAnalyticsSchema,
  segmentOverlapQuerySchema,
  segmentOverlapSchema,
} from './segment-analytics.ts';
import { previewSegmentSchema, segmentPreviewSchema } from './segment-preview.ts';

const segments = '/organizations/{organizationId}/segments';
const segment = `${segments}/{segmentId}` as const;
const client = '/organizations/{organizationId}/clients/{clientId}';

const reading = {
  method: 'GET',
  audience: 'member',
  permission: 'clients.read',
  status: 200,
  rateLimit: 'read',
} as const;
const managing = {
  audience: 'member',
  permission: 'segments.manage',
  rateLimit: 'write',
  response: segmentSchema,
} as const;

export const segmentEndpoints = defineEndpoints({
  listSegments: {
    ...reading,
    path: segments,
    summary: 'List segments by name, with size, trend and where they are used',
    query: segmentListQuerySchema,
    response: pageSchema(segmentSchema),
    errors: ['cursor.invalid'],
  },
  listSegmentNames: {
    ...reading,
    path: `${segments}/names`,
    summary: 'List the names of all segments in use',
    response: z.object({
      items: z.array(segmentNameSchema).describe('Every segment in use, by name'),
    }),
    errors: [],
  },
  previewSegment: {
    ...reading,
    method: 'POST',
    path: `${segments}/preview`,
    permission: 'segments.manage',
    summary: 'Count who would belong, before anything is saved',
    body: previewSegmentSchema,
    response: segmentPreviewSchema,
    errors: ['segment.not_found', 'segment.hidden_conditions', 'cursor.invalid'],
  },
  getSegmentOverlap: {
    ...reading,
    path: `${segments}/overlap`,
    summary: 'Count the clients that two to four segments share',
    query: segmentOverlapQuerySchema,
    response: segmentOverlapSchema,
    errors: ['segment.not_found', 'segment.hidden_conditions'],
  },
  createSegment: {
    ...managing,
    method: 'POST',
    path: segments,
    summary: 'Create a segment',
    body: createSegmentSchema,
    status: 201,
    location: `${segments}/{id}`,
    errors: ['segment.too_many'],
    idempotent: true,
  },
  getSegment: {
    ...reading,
    path: segment,
    summary: 'Read a segment',
    response: segmentSchema,
    errors: ['segment.not_found'],
  },
  updateSegment: {
    ...managing,
    method: 'PATCH',
    path: segment,
    summary: 'Change the name, the description or the criteria of a segment',
    body: updateSegmentSchema,
    status: 200,
    errors: ['segment.not_found', 'segment.hidden_conditions', 'segment.wrong_status'],
    ifMatch: true,
  },
  archiveSegment: {
    ...managing,
    method: 'POST',
    path: `${segment}/archive`,
    summary: 'Put a segment aside: nobody belongs to it any more, its criteria and pins stay',
    status: 200,
    errors: ['segment.not_found', 'segment.in_use', 'segment.wrong_status'],
  },
  restoreSegment: {
    ...managing,
    method: 'POST',
    path: `${segment}/restore`,
    summary: 'Take a segment into use again',
    status: 200,
    errors: ['segment.not_found', 'segment.too_many', 'segment.wrong_status'],
  },
  deleteSegment: {
    ...managing,
    method: 'DELETE',
    path: segment,
    summary: 'Delete a segment for good, with its history',
    response: null,
    status: 204,
    errors: ['segment.not_found', 'segment.in_use'],
    ifMatch: true,
  },
  rebuildSegment: {
    ...managing,
    method: 'POST',
    path: `${segment}/rebuild`,
    summary: 'Work out anew who belongs, after this was stopped or failed',
    rateLimit: 'bulk',
    status: 202,
    errors: ['segment.not_found', 'segment.wrong_status'],
  },
  cancelSegmentRebuild: {
    ...managing,
    method: 'POST',
    path: `${segment}/rebuild/cancel`,
    summary: 'Stop working out who belongs',
    status: 200,
    errors: ['segment.not_found', 'segment.wrong_status'],
  },
  listSegmentClients: {
    ...reading,
    path: `${segment}/clients`,
    summary: 'List who belongs to a segment, in the order asked for',
    query: segmentClientsQuerySchema,
    response: pageSchema(segmentClientSchema),
    errors: ['segment.not_found', 'segment.hidden_conditions', 'cursor.invalid'],
  },
  explainSegmentClient: {
    ...reading,
    path: `${segment}/clients/{clientId}`,
    summary: 'Say why a client belongs to a segment, or does not',
    response: segmentExplanationSchema,
    errors: ['segment.not_found', 'segment.hidden_conditions', 'client.not_found'],
  },
  pinSegmentClients: {
    ...managing,
    method: 'POST',
    path: `${segment}/pins`,
    summary: 'Put clients into a segment or keep them out, whatever its criteria say',
    rateLimit: 'bulk',
    body: pinClientsSchema,
    response: bulkEditSchema,
    status: 202,
    errors: ['segment.not_found', 'segment.hidden_conditions', 'segment.wrong_status'],
    idempotent: true,
  },
  getSegmentAnalytics: {
    ...reading,
    path: `${segment}/analytics`,
    summary: 'Read how a segment grew and what its members are worth',
    query: segmentAnalyticsQuerySchema,
    response: segmentAnalyticsSchema,
    errors: ['segment.not_found', 'segment.hidden_conditions'],
  },
  listClientSegments: {
    ...reading,
    path: `${client}/segments`,
    summary: 'List the segments that a client belongs to, left, or is pinned in',
    response: z.object({
      items: z.array(clientSegmentSchema).describe('Each segment that has to do with the client'),
    }),
    errors: ['client.not_found'],
  },
});
