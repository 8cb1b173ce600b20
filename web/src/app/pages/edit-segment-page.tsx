import { ProblemError } from '@clientele/contracts/problem';
import type { Segment } from '@clientele/contracts/segments/segment';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router-dom';
import { PageHeader } from '../../components/page-header.tsx';
import { useSegment } from '../../features/segments/api/get-segment.ts';
import { SegmentForm } from '../../features/segments/components/form/segment-form.tsx';
import { SegmentUnavailable } from '../../features/segments/components/record/segment-unavailable.tsx';
import { useSavedNotice } from '../../features/segments/model/use-saved-notice.ts';
import { visibleCriteria } from '../../features/segments/model/visible-criteria.ts';
import { useCurrentOrganization } from '../../lib/current-organization.tsx';
import { useOnceCurrent } from '../../lib/use-once-current.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { PageSkeleton } from '../page-skeleton.tsx';

export function EditSegmentPage() {
  useTranslation(['segments', 'clients', 'conditions', 'history', 'fields']);
  const { segmentId = '' } = useParams();
  const { organization, form, can } = useCurrentOrganization();
  const segment = useSegment(organization.id, segmentId);
  const isCurrent = useOnceCurrent(segmentId, segment);
  if (!can('segments.manage')) {
    return <SegmentUnavailable error={new ProblemError('permission.denied')} />;
  }
  if (segment.isError && !segment.data) {
    return <SegmentUnavailable error={segment.error} onRetry={() => void segment.refetch()} />;
  }
  if (!segment.data || !isCurrent || !form) return <PageSkeleton />;
  const { kind } = segment.data;
  if (segment.data.hidden || (kind === 'dynamic' && !visibleCriteria(segment.data))) {
    return <SegmentUnavailable error={new ProblemError('segment.hidden_conditions')} />;
  }
  return <EditSegment key={segmentId} current={segment.data} />;
}

function EditSegment({ current }: { current: Segment }) {
  const { t } = useTranslation('segments');
  const navigate = useNavigate();
  const noticeSaved = useSavedNotice();
  const { organization } = useCurrentOrganization();
  // The segment as it was when the page opened. If others change it meanwhile, saving is refused
  // because of its version.
  const [base] = useState(current);
  const title = t('form.editTitle', { name: base.name });
  const details = `/o/${organization.id}/segments/${base.id}`;
  usePageTitle(title);
  return (
    <>
      <PageHeader title={title} />
      <SegmentForm
        start={{
          name: base.name,
          description: base.description,
          criteria: visibleCriteria(base),
        }}
        segment={base}
        onSaved={(segment, isRebuilt) => {
          noticeSaved(segment, isRebuilt);
          void navigate(details);
        }}
        onCancel={() => void navigate(details)}
      />
    </>
  );
}
