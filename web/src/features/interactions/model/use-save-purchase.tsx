import type { Purchase } from '@clientele/contracts/interactions/purchase';
import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { notifyDone } from '../../../lib/notify.ts';
import { useNotifyProblem } from '../../../lib/use-notify-problem.tsx';
import { useCreatePurchase, useDeletePurchase, useUpdatePurchase } from '../api/purchases.ts';
import { type PurchaseDraft, purchaseBodyOf } from './purchase-draft.ts';

/** Records a purchase, corrects or refunds it, or deletes it once that is confirmed. */
export function useSavePurchase(clientId: string, stored: Purchase | null, onDone: () => void) {
  const { t } = useTranslation(['interactions', 'common']);
  const { organization } = useCurrentOrganization();
  const create = useCreatePurchase(organization.id);
  const update = useUpdatePurchase(organization.id);
  const { mutateAsync: remove } = useDeletePurchase(organization.id);
  const notifyProblem = useNotifyProblem();
  const idempotencyKey = useRef(crypto.randomUUID());
  const done = (said: 'created' | 'saved' | 'deleted') => {
    notifyDone(t(`interactions:purchase.${said}`));
    onDone();
  };
  const save = (draft: PurchaseDraft) => {
    if (stored) {
      const changes = purchaseBodyOf(draft, new Date(), stored.refundedAt);
      const lines = (changes.lines ?? []).map((line) => ({
        ...line,
        quantity: line.quantity ?? 1,
      }));
      update.mutate(
        { purchase: stored, changes: { ...changes, lines } },
        { onSuccess: () => done('saved') },
      );
      return;
    }
    const body = {
      ...purchaseBodyOf(draft, new Date()),
      clientId,
      currency: organization.currency,
    };
    create.mutate(
      { body, idempotencyKey: idempotencyKey.current },
      {
        onSuccess: () => done('created'),
        // What is corrected after a refusal is another intention.
        onError: () => {
          idempotencyKey.current = crypto.randomUUID();
        },
      },
    );
  };
  const confirmDelete = () =>
    stored &&
    modals.openConfirmModal({
      title: t('interactions:purchase.deleteTitle'),
      children: <Text size="sm">{t('interactions:purchase.deleteText')}</Text>,
      labels: { confirm: t('interactions:purchase.delete'), cancel: t('common:cancel') },
      confirmProps: { color: 'red.8' },
      onConfirm: () => void remove(stored).then(() => done('deleted'), notifyProblem),
    });
  return {
    save,
    confirmDelete: () => void confirmDelete(),
    saving: create.isPending || update.isPending,
    error: create.error ?? update.error,
  };
}
