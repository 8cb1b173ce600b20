import type { Interaction } from '@clientele/contracts/interactions/interaction';
import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDecimal, formatMoney } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import classes from './interaction-card.module.css';

type EntryPurchase = NonNullable<Interaction['purchase']>;

/** The total of a purchase; struck through when all of it was refunded. */
export function PurchaseAmount({ purchase }: { purchase: EntryPurchase }) {
  const language = useLanguage();
  const { amount, refundedAmount, currency } = purchase;
  const amountText = formatMoney(amount, currency, language);
  const isRefunded = amount > 0 && refundedAmount >= amount;
  return <span className={classes.amount}>{isRefunded ? <s>{amountText}</s> : amountText}</span>;
}

/** The refund of a purchase, and on request its lines. */
export function PurchaseDetails({ purchase, title }: { purchase: EntryPurchase; title: string }) {
  const { t } = useTranslation('interactions');
  const language = useLanguage();
  const id = useId();
  const [opened, setOpened] = useState(false);
  const { amount, refundedAmount, currency, lines } = purchase;
  const money = (minor: number) => formatMoney(minor, currency, language);
  const [first] = lines;
  // The card's title already says what the only line says.
  const titleSaysAll = lines.length === 1 && first?.label === title && first.quantity === 1;
  return (
    <>
      {refundedAmount > 0 && (
        <span className={classes.refund}>
          {refundedAmount >= amount
            ? t('entry.refundedAll')
            : t('entry.refunded', { amount: money(refundedAmount) })}
        </span>
      )}
      {lines.length > 0 && !titleSaysAll && (
        <UnstyledButton
          className={classes.unfold}
          aria-expanded={opened}
          aria-controls={id}
          onClick={() => setOpened(!opened)}
        >
          <IconChevronRight size={15} aria-hidden data-opened={opened} />
          {t('entry.lines', { count: lines.length })}
        </UnstyledButton>
      )}
      {opened && (
        <ul id={id} className={classes.lines}>
          {lines.map(({ label, quantity, amount: of }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
            <li key={at}>
              <span>
                {quantity !== 1 && (
                  <span className={classes.quantity}>{formatDecimal(quantity, language)} × </span>
                )}
                {label}
              </span>
              <span className={classes.number}>{money(of)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
