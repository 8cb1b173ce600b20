import {
  type Purchase,
  type PurchaseChannel,
  purchaseChannelSchema,
} from '@clientele/contracts/interactions/purchase';
import { Button, Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogForm } from '../../../../components/form-dialog.tsx';
import { MomentInput } from '../../../../components/moment-input.tsx';
import { AmountInput } from '../../../../entities/field/number-input.tsx';
import { useMemberChoices } from '../../../../entities/member/use-member-choices.ts';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatMoney } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import {
  freshPurchase,
  type PurchaseDraft,
  purchaseDraftOf,
  purchaseIssues,
  totalOf,
} from '../../model/purchase-draft.ts';
import { useSavePurchase } from '../../model/use-save-purchase.tsx';
import { PurchaseLines } from './purchase-lines.tsx';
import classes from './source-form.module.css';

interface PurchaseFormProps {
  stored: Purchase | null;
  clientId: string;
  onClose: () => void;
}

export function PurchaseForm({ stored, clientId, onClose }: PurchaseFormProps) {
  const { t } = useTranslation(['interactions', 'common']);
  const language = useLanguage();
  const { organization, me, can } = useCurrentOrganization();
  const memberChoices = useMemberChoices();
  const currency = stored?.currency ?? organization.currency;
  const [draft, setDraft] = useState<PurchaseDraft>(() =>
    stored ? purchaseDraftOf(stored) : freshPurchase(new Date(), me.id),
  );
  const [checked, setChecked] = useState(false);
  const { save, confirmDelete, saving, error } = useSavePurchase(clientId, stored, onClose);
  const set = (changes: Partial<PurchaseDraft>) => setDraft((now) => ({ ...now, ...changes }));
  const issues = checked ? purchaseIssues(draft) : {};
  const money = (minor: number) => formatMoney(minor, currency, language);
  const issue = (path: string) => {
    const code = issues[path];
    if (!code) return undefined;
    if (code === 'paidAt') return t('interactions:appointment.dateRequired');
    return t(`interactions:purchase.${code}`, { example: money(1250).replace(/[^\d.,]/g, '') });
  };
  const total = totalOf(draft);
  return (
    <DialogForm
      error={error}
      onSubmit={() => {
        setChecked(true);
        if (Object.keys(purchaseIssues(draft)).length === 0) save(draft);
      }}
      onDelete={stored && can('interactions.manage') ? confirmDelete : null}
      deleteLabel={t('interactions:purchase.delete')}
      onCancel={onClose}
      submitLabel={stored ? t('common:save') : t('interactions:purchase.create')}
      saving={saving}
    >
      <PurchaseLines
        lines={draft.lines}
        currency={currency}
        onChange={(change) => setDraft((now) => ({ ...now, lines: change(now.lines) }))}
        issue={issue}
      />
      <div className={classes.total}>
        <span>{t('interactions:purchase.total')}</span>
        <output className={classes.sum}>{total === null ? '–' : money(total)}</output>
      </div>
      {issue('total') && (
        <Text size="sm" c="var(--bad)" role="alert">
          {issue('total')}
        </Text>
      )}
      <MomentInput
        value={draft.paidAt}
        onChange={(paidAt) => set({ paidAt })}
        dateLabel={t('interactions:purchase.paidAt')}
        timeLabel={t('interactions:note.time')}
        error={issue('paidAt')}
      />
      <div className={classes.pair}>
        <Select
          label={t('interactions:purchase.channel')}
          allowDeselect={false}
          data={purchaseChannelSchema.options.map((value) => ({
            value,
            label: t(`interactions:channels.${value}`),
          }))}
          value={draft.channel}
          onChange={(channel) => set({ channel: channel as PurchaseChannel })}
        />
        <Select
          label={t('interactions:purchase.seller')}
          searchable
          allowDeselect={false}
          data={[{ value: '', label: t('interactions:purchase.nobody') }, ...memberChoices]}
          value={draft.memberId ?? ''}
          onChange={(memberId) => set({ memberId: memberId || null })}
        />
      </div>
      <TextInput
        label={t('interactions:purchase.reference')}
        maxLength={100}
        value={draft.reference}
        onChange={(event) => set({ reference: event.currentTarget.value })}
      />
      {stored && (
        <div className={classes.refund}>
          <AmountInput
            w={220}
            label={t('interactions:purchase.refund')}
            description={t('interactions:purchase.refundHint')}
            currency={currency}
            error={issue('refunded')}
            value={draft.refunded}
            onChange={(refunded) => set({ refunded })}
          />
          <Button variant="default" disabled={!total} onClick={() => set({ refunded: total })}>
            {t('interactions:purchase.refundAll')}
          </Button>
        </div>
      )}
    </DialogForm>
  );
}
