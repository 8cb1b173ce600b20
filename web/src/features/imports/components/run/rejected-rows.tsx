import type { ImportJob } from '@clientele/contracts/import-export/import-job';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PatientButton } from '../../../../components/patient-button.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { useNotifyProblem } from '../../../../lib/use-notify-problem.tsx';
import { useRejectedRows } from '../../api/rejected-rows.ts';

/** Button that downloads the rejected rows, to be corrected elsewhere and imported again. */
export function RejectedRows({ job, size = 'sm' }: { job: ImportJob; size?: 'xs' | 'sm' }) {
  const { t } = useTranslation('imports');
  const { organization } = useCurrentOrganization();
  const link = useRejectedRows(organization.id);
  const notifyProblem = useNotifyProblem();
  const count = job.planned?.rejected ?? 0;
  if (count === 0) return null;
  return (
    <PatientButton
      error={link.error}
      size={size}
      fz="sm"
      variant="default"
      loading={link.isPending}
      leftSection={<IconDownload size={16} aria-hidden />}
      onClick={() => link.mutate(job.id, { onError: notifyProblem })}
    >
      {t('rejected.download', { count })}
    </PatientButton>
  );
}
