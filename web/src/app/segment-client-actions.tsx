import type { ClientSelection } from '@clientele/contracts/clients/bulk-edit';
import type { Segment } from '@clientele/contracts/segments/segment';
import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileExport } from '@tabler/icons-react';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OnceWanted } from '../components/once-wanted.tsx';
import type { DirectAction } from '../features/clients/api/bulk-edit-clients.ts';
import { BulkDialog } from '../features/clients/components/bulk/bulk-dialog.tsx';
import { bulkActionsFor } from '../features/clients/model/list-state.ts';
import { useCurrentOrganization } from '../lib/current-organization.tsx';
import { useBulkEditId } from './use-bulk-edit-id.ts';

const ClientExportDialog = lazy(async () => ({
  default: (await import('../features/exports/components/client-export-dialog.tsx'))
    .ClientExportDialog,
}));

/** Actions on all clients of a segment: edit them in bulk, export them to a file. */
export function SegmentClientActions({ segment }: { segment: Segment }) {
  const { t } = useTranslation(['clients', 'segments']);
  const { can } = useCurrentOrganization();
  const [action, setAction] = useState<DirectAction['type'] | null>(null);
  const [exporting, setExporting] = useState(false);
  const [, setBulkEditId] = useBulkEditId();
  const selection: ClientSelection = { type: 'segments', include: [segment.id], exclude: [] };
  const count = segment.size ?? 0;
  // The count is read from the segment, so that it stays current while the dialog is open.
  const exported = exporting ? { selection, count: segment.size } : null;
  return (
    <>
      {can('clients.bulkEdit') && (
        <Menu>
          <Menu.Target>
            <Button
              variant="default"
              disabled={count === 0}
              rightSection={<IconChevronDown size={16} aria-hidden />}
            >
              {t('segments:details.editClients')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {bulkActionsFor('active').map((type) => (
              <Menu.Item key={type} onClick={() => setAction(type)}>
                {t(`clients:bulk.${type}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {can('clients.export') && (
        <Button
          variant="default"
          disabled={count === 0}
          leftSection={<IconFileExport size={18} aria-hidden />}
          onClick={() => setExporting(true)}
        >
          {t('segments:details.exportClients')}
        </Button>
      )}
      <BulkDialog
        type={action}
        count={count}
        selection={selection}
        onClose={() => setAction(null)}
        onStarted={(id) => {
          setAction(null);
          setBulkEditId(id);
        }}
      />
      <OnceWanted wanted={exporting}>
        <ClientExportDialog subject={exported} onClose={() => setExporting(false)} />
      </OnceWanted>
    </>
  );
}
