import { Button, Stack } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { PageHeader } from '../../components/page-header.tsx';
import { ImportList } from '../../features/imports/components/list/import-list.tsx';
import { usePageTitle } from '../../lib/use-page-title.ts';

export function ImportsPage() {
  const { t } = useTranslation('imports');
  usePageTitle(t('title'));
  const create = (
    <Button component={Link} to="new" leftSection={<IconFileImport size={18} aria-hidden />}>
      {t('create')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('title')} intro={t('intro')}>
        {create}
      </PageHeader>
      <Stack gap="md">
        <ImportList create={create} />
      </Stack>
    </>
  );
}
