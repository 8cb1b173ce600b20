import { IconHome } from '@tabler/icons-react';
import { interactionKeys } from '../../features/interactions/api/interaction-keys.ts';
import type { Area } from './area.ts';

/** The home page is about the day: what is planned, due and overdue. The timeline is a client's. */
export const interactionsArea: Area = {
  routes: [
    {
      index: true,
      lazy: async () => ({ Component: (await import('../pages/home-page.tsx')).HomePage }),
    },
  ],
  nav: [{ group: 'home', path: '', label: 'interactions.home', icon: IconHome, exact: true }],
  commands: [{ id: 'home', group: 'home', path: '', label: 'interactions.home', icon: IconHome }],
  live: {
    // The next action of a client, its birthday and its consents are shown here too.
    'client.updated': ({ organizationId, entityId }) => [
      interactionKeys.day(organizationId),
      interactionKeys.client(organizationId, entityId),
    ],
    'client.purged': ({ organizationId }) => [interactionKeys.day(organizationId)],
    'clients.bulkEdited': ({ organizationId }) => [interactionKeys.day(organizationId)],
    'clients.imported': ({ organizationId }) => [
      interactionKeys.day(organizationId),
      interactionKeys.timelines(organizationId),
    ],
    // The entity is the client.
    'interactions.changed': ({ organizationId, entityId }) => [
      interactionKeys.client(organizationId, entityId),
      interactionKeys.entries(organizationId),
      interactionKeys.day(organizationId),
    ],
    // The entity is the appointment, or `bulk` for many.
    'appointments.changed': ({ organizationId }) => [
      interactionKeys.appointments(organizationId),
      interactionKeys.day(organizationId),
      interactionKeys.timelines(organizationId),
    ],
  },
  // A trigger writes the timeline entry of an appointment a little later.
  askAgainAfter: { 'appointments.changed': () => [1_500] },
};
