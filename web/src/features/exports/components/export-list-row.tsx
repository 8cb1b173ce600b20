import type { ExportJob } from '@clientele/contracts/import-export/export-job';
import { PROBLEM_MESSAGES } from '@clientele/contracts/problem-messages';
import { Button, Progress, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StatusPill } from '../../../components/status-pill.tsx';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { formatAgo, formatBytes, formatMoment, formatNumber } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { useNotifyProblem } from '../../../lib/use-notify-problem.tsx';
import { useCancelExport } from '../api/change-export.ts';
import { isAtWork, isKept, partDone, toneOf } from '../model/export-status.ts';
import { Checksum } from './checksum.tsx';
import { DownloadButton } from './download-button.tsx';
import classes from './exports.module.css';

/** A row for one export: what it holds, when it was made, its progress and its file. */
export function ExportListRow({ job, isRun }: { job: ExportJob; isRun: boolean }) {
  const { t } = useTranslation('exports');
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const { definition, status, manifest, expiresAt } = job;
  const working = isAtWork(job);
  const fileKept = isKept(job, new Date());
  const number = (count: number) => ({ count, shown: formatNumber(count, language) });
  const moment = (at: string) => formatMoment(at, language, organization.timeZone, 'digits');
  return (
    <Table.Tr>
      <Table.Td>
        <span className={classes.name}>
          {isRun ? moment(job.createdAt) : t(`entities.${definition.entity}`)}
          {' · '}
          {t(`formats.${definition.format}`)}
        </span>
        <span className={classes.soft}>
          {isRun
            ? t(`scopes.${job.scope}`)
            : formatAgo(job.createdAt, new Date(), language, organization.timeZone)}
        </span>
      </Table.Td>
      <Table.Td>
        <StatusPill tone={toneOf(status)}>{t(`statuses.${status}`)}</StatusPill>
        {working && (
          <Progress
            mt={6}
            size="sm"
            animated
            aria-label={t('progress.label')}
            value={Math.max(4, partDone(job) ?? 100)}
          />
        )}
        {status === 'failed' && (
          <span className={classes.soft}>
            {PROBLEM_MESSAGES[job.failureCode ?? 'internal'][language]}
          </span>
        )}
        {job.unusual && <span className={classes.unusual}>{t('unusual')}</span>}
      </Table.Td>
      <Table.Td>
        {manifest ? (
          <>
            {t('rows', number(manifest.rows))} · {formatBytes(manifest.bytes, language)}
            <span className={classes.soft}>
              {fileKept && expiresAt
                ? t('keptUntil', { date: moment(expiresAt) })
                : !fileKept && t('noLongerKept')}
            </span>
            {isRun && <Checksum value={manifest.sha256} />}
          </>
        ) : (
          working && t('rows', number(job.rows))
        )}
      </Table.Td>
      <Table.Td>
        {fileKept && <DownloadButton job={job} variant="default" />}
        {working && <CancelButton exportId={job.id} />}
      </Table.Td>
    </Table.Tr>
  );
}

function CancelButton({ exportId }: { exportId: string }) {
  const { t } = useTranslation('exports');
  const { organization } = useCurrentOrganization();
  const cancel = useCancelExport(organization.id);
  const notifyProblem = useNotifyProblem();
  return (
    <Button
      size="xs"
      fz="sm"
      variant="default"
      loading={cancel.isPending}
      onClick={() => cancel.mutate(exportId, { onError: notifyProblem })}
    >
      {t('cancel')}
    </Button>
  );
}
