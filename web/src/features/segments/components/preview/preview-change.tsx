import type { Count } from '@clientele/contracts/primitives';
import { Text } from '@mantine/core';
import { IconArrowDownRight, IconArrowUpRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import classes from './segment-preview.module.css';

/** How many clients would enter and leave the segment if the draft were saved. */
export function PreviewChange({ change }: { change: { entering: Count; leaving: Count } }) {
  const { t } = useTranslation('segments');
  const language = useLanguage();
  const words = (key: 'entering' | 'leaving') => {
    const { count, exact } = change[key];
    const shown = formatNumber(count, language);
    return t(`preview.${key}`, { count, shown: exact ? shown : t('preview.orMore', { shown }) });
  };
  if (change.entering.count === 0 && change.leaving.count === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('preview.sameAsSaved')}
      </Text>
    );
  }
  return (
    <ul className={classes.change} aria-label={t('preview.againstSaved')}>
      <li data-tone="good">
        <IconArrowUpRight size={16} aria-hidden />
        {words('entering')}
      </li>
      <li data-tone="bad">
        <IconArrowDownRight size={16} aria-hidden />
        {words('leaving')}
      </li>
    </ul>
  );
}
