import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../../components/problem-alert.tsx';
import { formatNumber, formatPercent } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import type { Preview } from '../../model/use-preview.ts';
import { PreviewChange } from './preview-change.tsx';
import { PreviewFunnel } from './preview-funnel.tsx';
import { PreviewSamples } from './preview-samples.tsx';
import classes from './segment-preview.module.css';

interface SegmentPreviewProps {
  preview: Preview;
  /** What is missing before anything can be counted; null when nothing is. */
  hint: string | null;
  /** Names the part of the outermost group that a path leads to. */
  stepName: (path: string) => string;
}

/** Shows who would belong while the criteria are being edited. */
export function SegmentPreview({ preview, hint, stepName }: SegmentPreviewProps) {
  const { t } = useTranslation('segments');
  const titleId = useId();
  const { steps, samples, change, detailsPending } = preview;
  return (
    <section className={classes.panel} aria-labelledby={titleId}>
      <Title order={2} size="h4" id={titleId}>
        {t('preview.title')}
      </Title>
      {preview.error ? (
        <ProblemAlert error={preview.error} onRetry={preview.retry} />
      ) : (
        <>
          <PreviewCount preview={preview} hint={hint} />
          {preview.count && (
            <Stack gap="lg" className={classes.details} data-stale={preview.isStale || undefined}>
              {change && <PreviewChange change={change} />}
              {steps && steps.length > 1 && preview.total !== null && (
                <PreviewFunnel steps={steps} total={preview.total} stepName={stepName} />
              )}
              {samples ? (
                <PreviewSamples samples={samples} />
              ) : (
                detailsPending && <Skeleton h={180} radius="md" aria-hidden />
              )}
            </Stack>
          )}
        </>
      )}
    </section>
  );
}

function PreviewCount({ preview, hint }: Pick<SegmentPreviewProps, 'preview' | 'hint'>) {
  const { t } = useTranslation('segments');
  const language = useLanguage();
  const { count, total, isStale } = preview;
  if (!count) {
    return hint ? (
      <Text size="sm" c="dimmed">
        {hint}
      </Text>
    ) : (
      <Skeleton h={84} radius="md" aria-hidden />
    );
  }
  const shown = formatNumber(count.count, language);
  const percent = total
    ? formatPercent(Math.round((1_000 * count.count) / total) / 10, language)
    : null;
  return (
    <div className={classes.count} data-stale={isStale || undefined}>
      <p role="status" aria-busy={isStale} className={classes.number}>
        {!count.exact && <span className={classes.atLeast}>{t('preview.atLeast')}</span>}
        <b>{shown}</b>
        <span className={classes.unit}>{t('preview.clients', { count: count.count })}</span>
        {!count.exact && <span className={classes.dots}>…</span>}
      </p>
      {total !== null && percent && (
        <Text size="sm" c="dimmed">
          {t('preview.ofTotal', { total: formatNumber(total, language), percent })}
        </Text>
      )}
      {hint && (
        <Text size="sm" c="var(--warn)" mt={4}>
          {hint}
        </Text>
      )}
    </div>
  );
}
