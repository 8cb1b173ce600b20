import type { ImportJob } from '@clientele/contracts/import-export/import-job';
import { Loader, Skeleton, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../../components/panel.tsx';
import { ProblemAlert } from '../../../../components/problem-alert.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { useImportPreview } from '../../api/preview-import.ts';
import { columnName } from '../../model/column-name.ts';
import { useTargets } from '../../model/use-targets.ts';
import classes from './preview-panel.module.css';
import { PreviewRow } from './preview-row.tsx';

/** The first rows of the file, with the value understood from each cell. */
export function PreviewPanel({ job, saving }: { job: ImportJob; saving: boolean }) {
  const { t } = useTranslation('imports');
  const { organization } = useCurrentOrganization();
  const preview = useImportPreview(organization.id, job);
  const targets = useTargets(job.entity);
  const targetOf = new Map(job.settings.mapping.map(({ column, target }) => [column, target]));
  const renewing = saving || (preview.isFetching && preview.isPlaceholderData);
  return (
    <Panel
      title={t('preview.title')}
      aside={renewing && <Loader size="xs" aria-label={t('preview.renewing')} />}
      flush
    >
      {preview.isError && !preview.data ? (
        <div className={classes.apart}>
          <ProblemAlert error={preview.error} onRetry={() => void preview.refetch()} />
        </div>
      ) : !preview.data ? (
        <div className={classes.apart} aria-hidden>
          <Skeleton h={180} />
        </div>
      ) : preview.data.rows.length === 0 ? (
        <Text className={classes.apart} c="dimmed">
          {t('preview.empty')}
        </Text>
      ) : (
        <>
          <Text size="sm" c="dimmed" className={classes.intro}>
            {t('preview.intro')}
          </Text>
          <section
            className={classes.frame}
            aria-label={t('preview.table')}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
            tabIndex={0}
          >
            <table className={classes.table} data-renewing={renewing || undefined}>
              <thead>
                <tr>
                  <th scope="col" className={classes.number}>
                    {t('preview.row')}
                  </th>
                  {job.columns.map((column) => {
                    const target = targetOf.get(column.column) ?? null;
                    return (
                      <th key={column.column} scope="col">
                        <span className={classes.header}>{columnName(column)}</span>{' '}
                        <span
                          className={classes.target}
                          data-skipped={target === null || undefined}
                        >
                          {target === null ? t('columns.skipped') : targets.label(target)}
                        </span>
                      </th>
                    );
                  })}
                </tr>
              </thead>
              <tbody>
                {preview.data.rows.map((row) => (
                  <PreviewRow
                    key={row.row}
                    row={row}
                    columns={job.columns}
                    targetOf={targetOf}
                    targets={targets}
                  />
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </Panel>
  );
}
