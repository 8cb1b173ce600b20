import {
  LINE_LABEL_LENGTH_MAXIMUM,
  PURCHASE_LINES_MAXIMUM,
} from '@clientele/contracts/interactions/purchase';
import { Button, CloseButton, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DecimalInput } from '../../../../components/decimal-input.tsx';
import { AmountInput } from '../../../../entities/field/number-input.tsx';
import { freshLine, type LineDraft } from '../../model/purchase-draft.ts';
import classes from './source-form.module.css';

interface PurchaseLinesProps {
  lines: LineDraft[];
  currency: string;
  onChange: (change: (lines: LineDraft[]) => LineDraft[]) => void;
  /** Returns the error message of a field, such as `amount.<key>`. */
  issue: (path: string) => string | undefined;
}

/** Inputs for the lines of a purchase; a single line may have no label. */
export function PurchaseLines({ lines, currency, onChange, issue }: PurchaseLinesProps) {
  const { t } = useTranslation('interactions');
  const set = (key: string, changes: Partial<LineDraft>) =>
    onChange((now) => now.map((line) => (line.key === key ? { ...line, ...changes } : line)));
  return (
    <fieldset className={classes.lines}>
      <legend>{t('purchase.lines')}</legend>
      <div className={`${classes.line} ${classes.heads}`} aria-hidden>
        <span>{t('purchase.label')}</span>
        <span>{t('purchase.quantity')}</span>
        <span>{t('purchase.amount')}</span>
      </div>
      {lines.map(({ key, label, quantity, amount }, at) => {
        const number = at + 1;
        return (
          <div key={key} className={classes.line}>
            <TextInput
              aria-label={t('purchase.labelOf', { number })}
              placeholder={t('purchase.labelPlaceholder')}
              maxLength={LINE_LABEL_LENGTH_MAXIMUM}
              error={issue(`label.${key}`)}
              value={label}
              onChange={(event) => set(key, { label: event.currentTarget.value })}
            />
            <DecimalInput
              aria-label={t('purchase.quantityOf', { number })}
              decimals={3}
              error={issue(`quantity.${key}`)}
              value={quantity}
              onChange={(next) => set(key, { quantity: next })}
            />
            <AmountInput
              aria-label={t('purchase.amountOf', { number })}
              currency={currency}
              error={issue(`amount.${key}`)}
              value={amount}
              onChange={(next) => set(key, { amount: next })}
            />
            {lines.length > 1 && (
              <CloseButton
                aria-label={t('purchase.removeLine', { number })}
                onClick={() => onChange((now) => now.filter((line) => line.key !== key))}
              />
            )}
          </div>
        );
      })}
      {lines.length < PURCHASE_LINES_MAXIMUM && (
        <div>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => onChange((now) => [...now, freshLine()])}
          >
            {t('purchase.addLine')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
