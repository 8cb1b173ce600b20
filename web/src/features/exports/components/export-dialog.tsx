import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportForm, type ExportSubject } from './export-form.tsx';
import { ExportProgress } from './export-progress.tsx';

interface ExportDialogProps {
  opened: boolean;
  /** The clients to export; null lets the person choose among all records. */
  subject: ExportSubject | null;
  onClose: () => void;
}

/**
 * Dialog to define an export and start it; then shows its progress. Closing the dialog does not
 * stop the export.
 */
export function ExportDialog({ opened, subject, onClose }: ExportDialogProps) {
  const { t } = useTranslation(['exports', 'common']);
  const [exportId, setExportId] = useState<string | null>(null);
  const close = () => {
    setExportId(null);
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      size={760}
      title={subject ? t('exports:form.titleClients') : t('exports:form.title')}
    >
      {exportId === null ? (
        <ExportForm subject={subject} onCancel={close} onStarted={setExportId} />
      ) : (
        <ExportProgress exportId={exportId} onClose={close} />
      )}
    </Modal>
  );
}
