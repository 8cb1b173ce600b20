import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/page-header.tsx';
import { CustomFieldsManager } from '../../features/custom-fields/components/custom-fields-manager.tsx';
import { usePageTitle } from '../../lib/use-page-title.ts';

export function FieldsPage() {
  // The board also needs the texts of standard fields and of conditions.
  const { t } = useTranslation(['fields', 'clients', 'conditions']);
  usePageTitle(t('fields:title'));
  const [adding, { open, close }] = useDisclosure(false);
  return (
    <>
      <PageHeader title={t('fields:title')} intro={t('fields:intro')}>
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={open}>
          {t('fields:layout.addField')}
        </Button>
      </PageHeader>
      <CustomFieldsManager adding={adding} onAdd={open} onAdded={close} />
    </>
  );
}
