import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../components/empty-state.tsx';
import { PagedList } from '../../../../components/paged-list.tsx';
import { Panel } from '../../../../components/panel.tsx';
import { RecordTable } from '../../../../components/record-table.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { useImportList } from '../../api/list-imports.ts';
import classes from './import-list.module.css';
import { ImportListRow } from './import-list-row.tsx';

/** The list of imports. `create` is shown while it is empty, to invite to the first one. */
export function ImportList({ create }: { create: ReactNode }) {
  const { t } = useTranslation('imports');
  const { organization } = useCurrentOrganization();
  const list = useImportList(organization.id);
  return (
    <PagedList
      query={list}
      loading={<Skeleton h={220} radius="lg" aria-hidden />}
      empty={
        <Panel>
          <EmptyState title={t('list.empty')} text={t('list.emptyText')}>
            {create}
          </EmptyState>
        </Panel>
      }
    >
      {(jobs) => (
        <RecordTable
          columns={[
            { title: t('list.file') },
            { title: t('list.status') },
            { title: t('list.result') },
          ]}
          actionsWidth={64}
          className={classes.table}
        >
          {jobs.map((job) => (
            <ImportListRow key={job.id} job={job} />
          ))}
        </RecordTable>
      )}
    </PagedList>
  );
}
