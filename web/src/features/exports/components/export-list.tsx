import { Button, Skeleton, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { useExportList } from '../api/list-exports.ts';
import { ExportListRow } from './export-list-row.tsx';
import classes from './exports.module.css';

interface ExportListProps {
  /** Whose runs; null for one's own exports. */
  scheduleId: string | null;
  /** Invites to make the first. */
  create?: ReactNode;
}

/** Files that were made, to be fetched while they are kept. */
export function ExportList({ scheduleId, create }: ExportListProps) {
  const { t } = useTranslation(['exports', 'common']);
  const { organization } = useCurrentOrganization();
  const list = useExportList(organization.id, scheduleId);
  if (list.isError && !list.data) {
    return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />;
  }
  if (!list.data) return <Skeleton h={180} radius="lg" aria-hidden />;
  const jobs = list.data.pages.flatMap((page) => page.items);
  if (jobs.length === 0) {
    const title = t(scheduleId ? 'exports:runs.empty' : 'exports:list.empty');
    const text = t(scheduleId ? 'exports:runs.emptyText' : 'exports:list.emptyText');
    return scheduleId ? (
      <EmptyState title={title} text={text} />
    ) : (
      <Panel>
        <EmptyState title={title} text={text}>
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
              <Table.Th>{t('exports:list.what')}</Table.Th>
              <Table.Th>{t('exports:list.status')}</Table.Th>
              <Table.Th>{t('exports:list.file')}</Table.Th>
              <Table.Td w={150} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {jobs.map((job) => (
              <ExportListRow key={job.id} job={job} isRun={scheduleId !== null} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {list.hasNextPage && (
        <div>
          <Button
            mt="sm"
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
