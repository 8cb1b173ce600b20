import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/empty-state.tsx';
import { PagedList } from '../../../components/paged-list.tsx';
import { Panel } from '../../../components/panel.tsx';
import { RecordTable } from '../../../components/record-table.tsx';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { useExportList } from '../api/list-exports.ts';
import { ExportListRow } from './export-list-row.tsx';
import classes from './exports.module.css';

interface ExportListProps {
  /** Id of the schedule whose runs are listed; null for the person's own exports. */
  scheduleId: string | null;
  /** Shown when the list is empty: the invitation to make the first export. */
  create?: ReactNode;
}

/** Lists exports with their files, which can be downloaded for as long as they are kept. */
export function ExportList({ scheduleId, create }: ExportListProps) {
  const { t } = useTranslation('exports');
  const { organization } = useCurrentOrganization();
  const list = useExportList(organization.id, scheduleId);
  return (
    <PagedList
      query={list}
      loading={<Skeleton h={180} radius="lg" aria-hidden />}
      empty={
        scheduleId ? (
          <EmptyState title={t('runs.empty')} text={t('runs.emptyText')} />
        ) : (
          <Panel>
            <EmptyState title={t('list.empty')} text={t('list.emptyText')}>
              {create}
            </EmptyState>
          </Panel>
        )
      }
    >
      {(jobs) => (
        <RecordTable
          columns={[
            { title: t('list.what') },
            { title: t('list.status') },
            { title: t('list.file') },
          ]}
          actionsWidth={150}
          className={classes.table}
        >
          {jobs.map((job) => (
            <ExportListRow key={job.id} job={job} isRun={scheduleId !== null} />
          ))}
        </RecordTable>
      )}
    </PagedList>
  );
}
