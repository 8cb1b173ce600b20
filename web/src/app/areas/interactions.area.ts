import { IconHome } from '@tabler/icons-react';
import { interactionKeys } from '../../features/interactions/api/interaction-keys.ts';
import type { Area } from './area.ts';

/**
 * The home page shows the day: what is planned, due and overdue. A timeline belongs to the page of
 * its client.
 */
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
    // The day also shows a client's next action, birthday and consents.
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
    // `entityId` is the client.
    'interactions.changed': ({ organizationId, entityId }) => [
      interactionKeys.client(organizationId, entityId),
      interactionKeys.entries(organizationId),
      interactionKeys.day(organizationId),
    ],
    // `entityId` is the appointment, or `bulk` when there are many.
    'appointments.changed': ({ organizationId }) => [
      interactionKeys.appointments(organizationId),
      interactionKeys.day(organizationId),
      interactionKeys.timelines(organizationId),
    ],
  },
  // A trigger writes the timeline entry of an appointment a moment later, so it is read again then.
  askAgainAfter: { 'appointments.changed': () => [1_500] },
};
