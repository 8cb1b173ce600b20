import type { SegmentDay } from '@clientele/contracts/segments/segment-analytics';
import { Button, Table } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatShortDate } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import classes from './segment-analytics.module.css';

/** The numbers behind the charts as a table, the newest day first. */
export function DayTable({ days }: { days: SegmentDay[] }) {
  const { t } = useTranslation('segments');
  const language = useLanguage();
  const [opened, setOpened] = useState(false);
  const id = useId();
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-expanded={opened}
        aria-controls={id}
        rightSection={<IconChevronDown size={15} aria-hidden data-opened={opened} />}
        onClick={() => setOpened(!opened)}
      >
        {t('analytics.numbers')}
      </Button>
      <section
        id={id}
        hidden={!opened}
        className={classes.numbers}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keyboard too
        tabIndex={0}
        aria-label={t('analytics.numbers')}
      >
        {opened && (
          <Table aria-label={t('analytics.numbers')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('analytics.day')}</Table.Th>
                <Table.Th ta="right">{t('analytics.members')}</Table.Th>
                <Table.Th ta="right">{t('analytics.entries')}</Table.Th>
                <Table.Th ta="right">{t('analytics.exits')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {days.toReversed().map((day) => (
                <Table.Tr key={day.day}>
                  <Table.Td>{formatShortDate(day.day, language)}</Table.Td>
                  <Table.Td ta="right">{formatNumber(day.size, language)}</Table.Td>
                  <Table.Td ta="right">{formatNumber(day.entered, language)}</Table.Td>
                  <Table.Td ta="right">{formatNumber(day.left, language)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </section>
    </>
  );
}
