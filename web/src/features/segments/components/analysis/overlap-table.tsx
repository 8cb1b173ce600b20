import { Table, VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatPercent } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { regionsOf } from '../../model/overlap.ts';
import classes from './overlap.module.css';
import type { OverlapPictureProps } from './overlap-circles.tsx';

/** The overlap in numbers: one row per combination of segments that has clients. */
export function OverlapTable({ segments, overlap }: OverlapPictureProps) {
  const { t } = useTranslation('segments');
  const language = useLanguage();
  const regions = regionsOf(overlap).filter(({ size }) => size > 0);
  const total = regions.reduce((sum, { size }) => sum + size, 0);
  if (total === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways can be scrolled by keyboard
    <section className={classes.table} tabIndex={0} aria-label={t('overlap.table')}>
      <Table aria-label={t('overlap.table')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" ta="right">
              {t('overlap.clients')}
            </Table.Th>
            <Table.Th scope="col" ta="right">
              {t('overlap.part')}
            </Table.Th>
            {segments.map(({ id, name }) => (
              <Table.Th key={id} scope="col">
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {regions.map(({ ids, size }) => (
            <Table.Tr key={ids.join()}>
              <Table.Td ta="right">{formatNumber(size, language)}</Table.Td>
              <Table.Td ta="right">
                {formatPercent(Math.round((100 * size) / total), language)}
              </Table.Td>
              {segments.map(({ id }) => (
                <Table.Td key={id}>
                  {ids.includes(id) ? (
                    <>
                      <IconCheck size={16} aria-hidden />
                      <VisuallyHidden>{t('overlap.in')}</VisuallyHidden>
                    </>
                  ) : (
                    <VisuallyHidden>{t('overlap.notIn')}</VisuallyHidden>
                  )}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
