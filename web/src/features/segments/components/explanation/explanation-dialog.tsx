import type { Client } from '@clientele/contracts/clients/client';
import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Explanation } from './explanation.tsx';

export interface ExplanationSubject {
  segment: { id: string; name: string };
  client: Pick<Client, 'id' | 'displayName'>;
}

interface ExplanationDialogProps {
  /** Null while closed. */
  subject: ExplanationSubject | null;
  onClose: () => void;
}

/** Why a client is in a segment, or is not. */
export function ExplanationDialog({ subject, onClose }: ExplanationDialogProps) {
  const { t } = useTranslation(['segments', 'common']);
  return (
    <Modal
      opened={subject !== null}
      onClose={onClose}
      size="lg"
      title={
        subject &&
        t('segments:why.title', { name: subject.client.displayName, segment: subject.segment.name })
      }
    >
      {subject && <Explanation segmentId={subject.segment.id} client={subject.client} />}
    </Modal>
  );
}
