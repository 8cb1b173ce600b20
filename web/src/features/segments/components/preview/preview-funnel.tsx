import type { PreviewStep } from '@clientele/contracts/segments/segment-preview';
import { Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import classes from './segment-preview.module.css';

interface PreviewFunnelProps {
  steps: PreviewStep[];
  /** Number of active clients, which is the full width of a bar. */
  total: number;
  stepName: (path: string) => string;
}

/** Bars that show how many clients remain after each condition in turn. */
export function PreviewFunnel({ steps, total, stepName }: PreviewFunnelProps) {
  const { t } = useTranslation('segments');
  const language = useLanguage();
  const id = useId();
  return (
    <div>
      <Title order={3} size="h5" id={id}>
        {t('preview.steps')}
      </Title>
      <ol className={classes.funnel} aria-labelledby={id}>
        {steps.map(({ path, count }, at) => {
          const shown = formatNumber(count.count, language);
          return (
            <li key={path}>
              <span className={classes.stepHead}>
                <span className={classes.stepName}>
                  {at + 1}. {stepName(path)}
                </span>
                <b>{count.exact ? shown : t('preview.orMore', { shown })}</b>
              </span>
              <span className={classes.bar} aria-hidden>
                <span style={{ width: `${total === 0 ? 0 : (100 * count.count) / total}%` }} />
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
