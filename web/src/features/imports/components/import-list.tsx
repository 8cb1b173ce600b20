import { Button, Skeleton, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { useImportList } from '../api/list-imports.ts';
import classes from './import-list.module.css';
import { ImportListRow } from './import-list-row.tsx';

/** Files that were, are or are about to be imported. `create` invites to bring the first. */
export function ImportList({ create }: { create: ReactNode }) {
  const { t } = useTranslation(['imports', 'common']);
  const { organization } = useCurrentOrganization();
  const list = useImportList(organization.id);
  if (list.isError && !list.data) {
    return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />;
  }
  if (!list.data) return <Skeleton h={220} radius="lg" aria-hidden />;
  const jobs = list.data.pages.flatMap((page) => page.items);
  if (jobs.length === 0) {
    return (
      <Panel>
        <EmptyState title={t('imports:list.empty')} text={t('imports:list.emptyText')}>
          {create}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <>
      <div className={classes.frame}>
        <Table verticalSpacing="md" horizontalSpacing="lg" className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('imports:list.file')}</Table.Th>
              <Table.Th>{t('imports:list.status')}</Table.Th>
              <Table.Th>{t('imports:list.result')}</Table.Th>
              <Table.Td w={64} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {jobs.map((job) => (
              <ImportListRow key={job.id} job={job} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {list.hasNextPage && (
        <div>
          <Button
            variant="default"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('common:showMore')}
          </Button>
        </div>
      )}
    </>
  );
}
