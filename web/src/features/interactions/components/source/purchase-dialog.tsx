import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../../components/problem-alert.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { useFreshOnce } from '../../../../lib/use-fresh-once.ts';
import { usePurchase } from '../../api/purchases.ts';
import { FormSkeleton } from './appointment-dialog.tsx';
import { PurchaseForm } from './purchase-form.tsx';

interface PurchaseDialogProps {
  /** Null while closed; otherwise the purchase to correct or refund, or a new one. */
  task: { purchaseId: string | null } | null;
  clientId: string;
  onClose: () => void;
}

export function PurchaseDialog({ task, clientId, onClose }: PurchaseDialogProps) {
  const { t } = useTranslation(['interactions', 'common']);
  return (
    <Modal
      opened={task !== null}
      onClose={onClose}
      title={t(task?.purchaseId ? 'interactions:purchase.edit' : 'interactions:purchase.new')}
      size={600}
    >
      {task &&
        (task.purchaseId === null ? (
          <PurchaseForm stored={null} clientId={clientId} onClose={onClose} />
        ) : (
          <StoredPurchase id={task.purchaseId} clientId={clientId} onClose={onClose} />
        ))}
    </Modal>
  );
}

function StoredPurchase(props: { id: string; clientId: string; onClose: () => void }) {
  const { organization } = useCurrentOrganization();
  const purchase = usePurchase(organization.id, props.id);
  const stored = useFreshOnce(purchase);
  if (!stored && purchase.error) {
    return <ProblemAlert error={purchase.error} onRetry={() => void purchase.refetch()} />;
  }
  if (!stored) return <FormSkeleton />;
  return <PurchaseForm stored={stored} clientId={props.clientId} onClose={props.onClose} />;
}
