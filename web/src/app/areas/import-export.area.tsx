import { IconFileExport, IconFileImport } from '@tabler/icons-react';
import { exportKeys } from '../../features/exports/api/export-keys.ts';
import { importKeys } from '../../features/imports/api/import-keys.ts';
import { RequirePermission } from '../require-permission.tsx';
import type { Area } from './area.ts';

export const importExportArea: Area = {
  routes: [
    {
      element: <RequirePermission permission="clients.import" texts="imports" />,
      children: [
        {
          path: 'imports',
          lazy: async () => ({
            Component: (await import('../pages/imports-page.tsx')).ImportsPage,
          }),
        },
        {
          path: 'imports/new',
          lazy: async () => ({
            Component: (await import('../pages/new-import-page.tsx')).NewImportPage,
          }),
        },
        {
          path: 'imports/:importId',
          lazy: async () => ({ Component: (await import('../pages/import-page.tsx')).ImportPage }),
        },
      ],
    },
    {
      element: <RequirePermission permission="clients.export" texts="exports" />,
      children: [
        {
          path: 'exports',
          lazy: async () => ({
            Component: (await import('../pages/exports-page.tsx')).ExportsPage,
          }),
        },
      ],
    },
  ],
  nav: [
    {
      group: 'files',
      path: '/imports',
      label: 'importExport.imports',
      icon: IconFileImport,
      permission: 'clients.import',
    },
    {
      group: 'files',
      path: '/exports',
      label: 'importExport.exports',
      icon: IconFileExport,
      permission: 'clients.export',
    },
  ],
  commands: [
    {
      id: 'import',
      group: 'files',
      path: '/imports/new',
      label: 'importExport.importFile',
      icon: IconFileImport,
      permission: 'clients.import',
    },
    {
      id: 'exports',
      group: 'files',
      path: '/exports',
      label: 'importExport.exports',
      icon: IconFileExport,
      permission: 'clients.export',
    },
  ],
  live: {
    'imports.changed': ({ organizationId, entityId }) => [
      importKeys.lists(organizationId),
      importKeys.detail(organizationId, entityId),
    ],
    'exports.changed': ({ organizationId, entityId }) => [
      exportKeys.lists(organizationId),
      exportKeys.detail(organizationId, entityId),
    ],
    'exportSchedules.changed': ({ organizationId }) => [
      exportKeys.schedules(organizationId),
      exportKeys.lists(organizationId),
    ],
  },
};
