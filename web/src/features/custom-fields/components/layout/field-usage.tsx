import type { CustomFieldUsage } from '@clientele/contracts/custom-fields/field-usage';
import { Tooltip, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import classes from './layout-board.module.css';

/** The share of clients that have a value, as a number and a bar. */
export function FieldFill(props: { usage: CustomFieldUsage | undefined; fieldKey: string }) {
  const { t } = useTranslation('fields');
  const language = useLanguage();
  const { usage } = props;
  const filled = usage?.items.find(({ key }) => key === props.fieldKey)?.filled ?? null;
  if (!usage || filled === null || usage.clients === 0) return <span className={classes.usage} />;
  const rate = Math.round((100 * filled) / usage.clients);
  const share = formatPercent(rate, language);
  return (
    <Tooltip label={t('layout.filled', { share })}>
      <span className={classes.usage}>
        <span aria-hidden>{share}</span>
        <VisuallyHidden>{t('layout.filled', { share })}</VisuallyHidden>
        <span className={classes.meter} aria-hidden>
          <span style={{ width: `${rate}%` }} />
        </span>
      </span>
    </Tooltip>
  );
}
