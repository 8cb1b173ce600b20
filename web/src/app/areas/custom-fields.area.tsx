import { IconForms } from '@tabler/icons-react';
import { fieldKeys } from '../../features/custom-fields/api/field-keys.ts';
import { RequirePermission } from '../require-permission.tsx';
import type { Area } from './area.ts';
import { rightsAskedAgainAfter } from './rights-asked-again.ts';

export const customFieldsArea: Area = {
  routes: [
    {
      element: <RequirePermission permission="customFields.manage" texts="fields" />,
      children: [
        {
          path: 'settings/fields',
          lazy: async () => ({ Component: (await import('../pages/fields-page.tsx')).FieldsPage }),
        },
      ],
    },
  ],
  nav: [
    {
      group: 'settings',
      path: '/settings/fields',
      label: 'customFields.title',
      icon: IconForms,
      permission: 'customFields.manage',
    },
  ],
  commands: [],
  live: {
    'fields.changed': ({ organizationId }) => [fieldKeys.all(organizationId)],
    // A member with another role sees other fields.
    'member.changed': ({ organizationId }) => [fieldKeys.forms(organizationId)],
  },
  askAgainAfter: { 'fields.changed': rightsAskedAgainAfter },
};
