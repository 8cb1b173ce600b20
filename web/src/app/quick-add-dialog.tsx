import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { QuickAdd } from '../features/clients/components/form/quick-add.tsx';
import { useCreatedNotice } from '../features/clients/model/use-created-notice.tsx';

/** Adds a client without leaving the list. */
export function QuickAddDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('clients');
  const noticeCreated = useCreatedNotice();
  return (
    <Modal opened={opened} onClose={onClose} size="lg" title={t('quickAdd.title')}>
      <QuickAdd
        onCreated={(client) => {
          onClose();
          noticeCreated(client);
        }}
      />
    </Modal>
  );
}
