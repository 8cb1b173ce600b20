import { IconCirclesRelation } from '@tabler/icons-react';
import type { QueryKey } from '@tanstack/react-query';
import { segmentKeys } from '../../entities/segment/segment-keys.ts';
import { RequirePermission } from '../require-permission.tsx';
import type { Area } from './area.ts';

export const segmentsArea: Area = {
  routes: [
    {
      path: 'segments',
      lazy: async () => ({ Component: (await import('../pages/segments-page.tsx')).SegmentsPage }),
    },
    {
      element: <RequirePermission permission="segments.manage" texts="segments" />,
      children: [
        {
          path: 'segments/new',
          lazy: async () => ({
            Component: (await import('../pages/new-segment-page.tsx')).NewSegmentPage,
          }),
        },
      ],
    },
    {
      path: 'segments/:segmentId',
      lazy: async () => ({
        Component: (await import('../pages/segment-details-page.tsx')).SegmentDetailsPage,
      }),
    },
    {
      path: 'segments/:segmentId/edit',
      lazy: async () => ({
        Component: (await import('../pages/edit-segment-page.tsx')).EditSegmentPage,
      }),
    },
  ],
  nav: [
    { group: 'clients', path: '/segments', label: 'segments.title', icon: IconCirclesRelation },
  ],
  commands: [
    {
      id: 'segments',
      group: 'clients',
      path: '/segments',
      label: 'segments.title',
      icon: IconCirclesRelation,
    },
    {
      id: 'new-segment',
      group: 'clients',
      path: '/segments/new',
      label: 'segments.create',
      icon: IconCirclesRelation,
      permission: 'segments.manage',
    },
  ],
  live: {
    'client.created': ({ organizationId }) => sizesAndMembers(organizationId),
    'client.updated': ({ organizationId, entityId }) => [
      ...sizesAndMembers(organizationId),
      segmentKeys.ofClient(organizationId, entityId),
    ],
    'client.purged': ({ organizationId }) => sizesAndMembers(organizationId),
    'clients.bulkEdited': ({ organizationId }) => [
      ...sizesAndMembers(organizationId),
      segmentKeys.ofClients(organizationId),
    ],
    'clients.imported': ({ organizationId }) => [
      ...sizesAndMembers(organizationId),
      segmentKeys.ofClients(organizationId),
    ],
    // `entityId` is the client.
    'interactions.changed': ({ organizationId, entityId }) => [
      ...sizesAndMembers(organizationId),
      segmentKeys.ofClient(organizationId, entityId),
    ],
    'segments.changed': ({ organizationId, entityId }) => [
      segmentKeys.lists(organizationId),
      segmentKeys.names(organizationId),
      segmentKeys.detail(organizationId, entityId),
      segmentKeys.ofClients(organizationId),
      segmentKeys.analyses(organizationId),
    ],
    'fields.changed': ({ organizationId }) => [segmentKeys.all(organizationId)],
    // A member with another role may see fewer fields, and so fewer segments.
    'member.changed': ({ organizationId }) => [segmentKeys.all(organizationId)],
  },
};

/** Keys of sizes and memberships: they may change with any change of a client. */
function sizesAndMembers(organizationId: string): QueryKey[] {
  return [segmentKeys.lists(organizationId), segmentKeys.details(organizationId)];
}
