import { IconPlugConnected, IconSettings, IconUserPlus, IconUsersGroup } from '@tabler/icons-react';
import { apiKeyKeys } from '../../features/api-keys/api/api-key-keys.ts';
import { notificationKeys } from '../../features/notifications/api/notification-keys.ts';
import { organizationKeys } from '../../features/organizations/api/organization-keys.ts';
import { RequirePermission } from '../require-permission.tsx';
import type { Area } from './area.ts';
import { rightsAskedAgainAfter } from './rights-asked-again.ts';

export const organizationsArea: Area = {
  routes: [
    {
      path: 'members',
      lazy: async () => ({ Component: (await import('../pages/members-page.tsx')).MembersPage }),
    },
    {
      path: 'settings',
      lazy: async () => ({
        Component: (await import('../pages/organization-settings-page.tsx'))
          .OrganizationSettingsPage,
      }),
    },
    {
      element: <RequirePermission permission="apiKeys.manage" texts="integrations" />,
      children: [
        {
          path: 'settings/api-keys',
          lazy: async () => ({
            Component: (await import('../pages/api-keys-page.tsx')).ApiKeysPage,
          }),
        },
      ],
    },
  ],
  nav: [
    { group: 'team', path: '/members', label: 'organizations.members', icon: IconUsersGroup },
    {
      group: 'settings',
      path: '/settings',
      label: 'organizations.settings',
      icon: IconSettings,
      exact: true,
    },
    {
      group: 'integrations',
      path: '/settings/api-keys',
      label: 'organizations.apiKeys',
      icon: IconPlugConnected,
      permission: 'apiKeys.manage',
    },
  ],
  commands: [
    {
      id: 'members',
      group: 'team',
      path: '/members',
      label: 'organizations.members',
      icon: IconUsersGroup,
    },
    {
      id: 'invite',
      group: 'team',
      path: '/members?invite',
      label: 'organizations.invite',
      icon: IconUserPlus,
      permission: 'members.manage',
    },
    {
      id: 'settings',
      group: 'settings',
      path: '/settings',
      label: 'organizations.settings',
      icon: IconSettings,
    },
    {
      id: 'api-keys',
      group: 'integrations',
      path: '/settings/api-keys',
      label: 'organizations.apiKeys',
      icon: IconPlugConnected,
      permission: 'apiKeys.manage',
    },
  ],
  live: {
    // `entityId` is the member whom the notification is for.
    'notifications.changed': ({ organizationId, entityId, myId }) =>
      entityId === myId ? [notificationKeys.list(organizationId)] : [],
    'apiKeys.changed': ({ organizationId }) => [apiKeyKeys.all(organizationId)],
    'member.changed': ({ organizationId }) => [
      organizationKeys.me,
      organizationKeys.members(organizationId),
      organizationKeys.invitations(organizationId),
    ],
    'organization.changed': () => [organizationKeys.me],
  },
  askAgainAfter: { 'member.changed': rightsAskedAgainAfter },
};
