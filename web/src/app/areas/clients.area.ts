import { IconAddressBook, IconUserPlus } from '@tabler/icons-react';
import { clientKeys } from '../../entities/client/client-keys.ts';
import type { Area } from './area.ts';

export const clientsArea: Area = {
  routes: [
    {
      path: 'clients',
      lazy: async () => ({ Component: (await import('../pages/clients-page.tsx')).ClientsPage }),
    },
    {
      path: 'clients/new',
      lazy: async () => ({
        Component: (await import('../pages/create-client-page.tsx')).CreateClientPage,
      }),
    },
    {
      path: 'clients/:clientId',
      lazy: async () => ({
        Component: (await import('../pages/client-details-page.tsx')).ClientDetailsPage,
      }),
    },
    {
      path: 'clients/:clientId/edit',
      lazy: async () => ({
        Component: (await import('../pages/edit-client-page.tsx')).EditClientPage,
      }),
    },
  ],
  nav: [{ group: 'clients', path: '/clients', label: 'clients.title', icon: IconAddressBook }],
  commands: [
    {
      id: 'new-client',
      group: 'clients',
      path: '/clients/new',
      label: 'clients.create',
      description: 'clients.createHint',
      icon: IconUserPlus,
      permission: 'clients.write',
    },
    {
      id: 'clients',
      group: 'clients',
      path: '/clients',
      label: 'clients.title',
      icon: IconAddressBook,
    },
  ],
  live: {
    'client.created': ({ organizationId }) => [
      clientKeys.lists(organizationId),
      clientKeys.tags(organizationId),
    ],
    'client.updated': ({ organizationId, entityId }) => [
      clientKeys.detail(organizationId, entityId),
      clientKeys.lists(organizationId),
      clientKeys.tags(organizationId),
    ],
    'client.purged': ({ organizationId, entityId }) => [
      clientKeys.detail(organizationId, entityId),
      clientKeys.lists(organizationId),
    ],
    'clients.bulkEdited': ({ organizationId }) => [clientKeys.all(organizationId)],
    'clients.imported': ({ organizationId }) => [clientKeys.all(organizationId)],
    // `entityId` of `interactions.changed` is the client; the record contains its statistics.
    'interactions.changed': ({ organizationId, entityId }) => [
      clientKeys.detail(organizationId, entityId),
      clientKeys.lists(organizationId),
    ],
    // Lists can be filtered by segment membership.
    'segments.changed': ({ organizationId }) => [clientKeys.lists(organizationId)],
    // Values appear and disappear with their fields, and with access to the fields.
    'fields.changed': ({ organizationId }) => [clientKeys.all(organizationId)],
    // A member with another role sees other values.
    'member.changed': ({ organizationId }) => [clientKeys.all(organizationId)],
  },
};
