import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const ROWS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

export function ListSkeleton() {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('loading')} style={{ display: 'grid', gap: 10 }}>
      <Skeleton h={44} radius="lg" />
      {ROWS.map((row) => (
        <Skeleton key={row} h={50} />
      ))}
    </div>
  );
}
