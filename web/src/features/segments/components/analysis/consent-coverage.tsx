import type { SegmentAnalytics } from '@clientele/contracts/segments/segment-analytics';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatPercent } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import classes from './segment-analytics.module.css';

const STATES = ['granted', 'unknown', 'denied'] as const;

/** How many clients of the segment gave consent, refused it or have not been asked, by channel. */
export function ConsentCoverage({ consents }: Pick<SegmentAnalytics, 'consents'>) {
  const { t } = useTranslation(['segments', 'clients', 'conditions']);
  const language = useLanguage();
  return (
    <ul className={classes.consents}>
      {consents.map((coverage) => {
        const total = coverage.granted + coverage.denied + coverage.unknown;
        const part = total === 0 ? 0 : Math.round((100 * coverage.granted) / total);
        const words = STATES.map((state) => {
          const count = formatNumber(coverage[state], language);
          return `${t(`conditions:consentStates.${state}`)} ${count}`;
        });
        return (
          <li key={coverage.channel}>
            <span className={classes.channel}>
              <Text size="sm" fw={600} span>
                {t(`clients:channels.${coverage.channel}`)}
              </Text>
              <Text size="sm" span>
                {formatPercent(part, language)}
              </Text>
            </span>
            <span className={classes.parts} aria-hidden>
              {STATES.map((state) => (
                <span key={state} data-state={state} style={{ flexGrow: coverage[state] }} />
              ))}
            </span>
            <Text size="xs" c="dimmed">
              {words.join(' · ')}
            </Text>
          </li>
        );
      })}
    </ul>
  );
}
