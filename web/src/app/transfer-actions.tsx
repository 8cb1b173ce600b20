import { ActionIcon, Button, Menu } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconDotsVertical, IconFileExport, IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useCurrentOrganization } from '../lib/current-organization.tsx';

/** Buttons to import clients from a file and to export the shown ones. */
export function TransferActions(props: { onExport: () => void; nothingShown: boolean }) {
  const { onExport, nothingShown } = props;
  const { t } = useTranslation();
  const { organization, can } = useCurrentOrganization();
  const narrow = useMediaQuery('(max-width: 62em)');
  const mayImport = can('clients.import');
  const mayExport = can('clients.export');
  const importAddress = `/o/${organization.id}/imports/new`;
  if (!mayImport && !mayExport) return null;
  if (narrow) {
    return (
      <Menu>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('more')}>
            <IconDotsVertical size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayImport && (
            <Menu.Item
              component={Link}
              to={importAddress}
              leftSection={<IconFileImport size={16} aria-hidden />}
            >
              {t('transfer.import')}
            </Menu.Item>
          )}
          {mayExport && (
            <Menu.Item
              disabled={nothingShown}
              leftSection={<IconFileExport size={16} aria-hidden />}
              onClick={onExport}
            >
              {t('transfer.export')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    );
  }
  return (
    <>
      {mayImport && (
        <Button
          component={Link}
          to={importAddress}
          variant="subtle"
          leftSection={<IconFileImport size={18} aria-hidden />}
        >
          {t('transfer.import')}
        </Button>
      )}
      {mayExport && (
        <Button
          variant="subtle"
          disabled={nothingShown}
          leftSection={<IconFileExport size={18} aria-hidden />}
          onClick={onExport}
        >
          {t('transfer.export')}
        </Button>
      )}
    </>
  );
}
