import {
  type SegmentAnalytics,
  VISIT_RATE_DAYS,
} from '@clientele/contracts/segments/segment-analytics';
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoney, formatPercent } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import classes from './segment-analytics.module.css';

/** Compares the value and the activity of the segment's clients with those of all clients. */
export function ValueComparisons({ analytics }: { analytics: SegmentAnalytics }) {
  const { t } = useTranslation('segments');
  const language = useLanguage();
  const { lifetimeValue, visits, currency } = analytics;
  const money = (minor: number) => formatMoney(minor, currency, language);
  const percent = (rate: number) => formatPercent(rate, language);
  return (
    <Stack gap="lg">
      <Comparison
        label={t('analytics.averageValue')}
        members={lifetimeValue.average}
        everyone={lifetimeValue.everyone}
        format={money}
      />
      <Comparison
        label={t('analytics.visitRate', { days: VISIT_RATE_DAYS })}
        members={visits.rate}
        everyone={visits.everyone}
        format={percent}
        whole={100}
      />
      <Text size="sm" c="dimmed">
        {t('analytics.totalValue', { sum: money(lifetimeValue.sum) })}
      </Text>
    </Stack>
  );
}

interface ComparisonProps {
  label: string;
  members: number | null;
  everyone: number | null;
  format: (value: number) => string;
  /** The value of a full bar; by default the greater of the two values. */
  whole?: number;
}

function Comparison({ label, members, everyone, format, whole }: ComparisonProps) {
  const { t } = useTranslation('segments');
  const fullBar = whole ?? Math.max(1, members ?? 0, everyone ?? 0);
  const rows = [
    { key: 'members', value: members },
    { key: 'everyone', value: everyone },
  ] as const;
  return (
    <div>
      <Text size="sm" fw={600} mb={6}>
        {label}
      </Text>
      <dl className={classes.comparison}>
        {rows.map(({ key, value }) => (
          <div key={key} className={classes.compared} data-of={key}>
            <dt>{t(`analytics.${key}`)}</dt>
            <dd>
              <span className={classes.bar} aria-hidden>
                <span style={{ width: `${Math.min(100, (100 * (value ?? 0)) / fullBar)}%` }} />
              </span>
              <b>{value === null ? '–' : format(value)}</b>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
