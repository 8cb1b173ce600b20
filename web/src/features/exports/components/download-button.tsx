import type { ExportJob } from '@clientele/contracts/import-export/export-job';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PatientButton } from '../../../components/patient-button.tsx';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { useNotifyProblem } from '../../../lib/use-notify-problem.tsx';
import { useDownloadExport } from '../api/change-export.ts';

/** Button that downloads the file of a finished export. */
export function DownloadButton(props: { job: ExportJob; variant: 'filled' | 'default' }) {
  const { job, variant } = props;
  const { t } = useTranslation('exports');
  const { organization } = useCurrentOrganization();
  const download = useDownloadExport(organization.id);
  const notifyProblem = useNotifyProblem();
  return (
    <PatientButton
      size={variant === 'filled' ? 'sm' : 'xs'}
      fz="sm"
      variant={variant}
      error={download.error}
      loading={download.isPending}
      leftSection={<IconDownload size={17} aria-hidden />}
      aria-label={t('downloadFile', { name: job.manifest?.fileName ?? '' })}
      onClick={() => download.mutate(job, { onError: notifyProblem })}
    >
      {t('download')}
    </PatientButton>
  );
}
