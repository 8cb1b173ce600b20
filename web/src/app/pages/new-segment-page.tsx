import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { PageHeader } from '../../components/page-header.tsx';
import { useSegment } from '../../features/segments/api/get-segment.ts';
import { SegmentForm } from '../../features/segments/components/form/segment-form.tsx';
import { TemplateCards } from '../../features/segments/components/form/template-cards.tsx';
import { SegmentUnavailable } from '../../features/segments/components/record/segment-unavailable.tsx';
import { useSavedNotice } from '../../features/segments/model/use-saved-notice.ts';
import { useSegmentStart } from '../../features/segments/model/use-segment-start.ts';
import { useCurrentOrganization } from '../../lib/current-organization.tsx';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { PageSkeleton } from '../page-skeleton.tsx';

export function NewSegmentPage() {
  const { t } = useTranslation(['segments', 'clients', 'conditions', 'history', 'fields']);
  usePageTitle(t('segments:create'));
  const navigate = useNavigate();
  const noticeSaved = useSavedNotice();
  const { organization, form } = useCurrentOrganization();
  const [parameters] = useSearchParams();
  const copied = parameters.get('from');
  const original = useSegment(organization.id, copied);
  const start = useSegmentStart(original.data);
  const base = `/o/${organization.id}/segments`;
  if (copied !== null && original.isError) return <SegmentUnavailable error={original.error} />;
  if (!form || (copied !== null && !original.data)) return <PageSkeleton />;
  return (
    <>
      <PageHeader
        title={t(start?.criteria === null ? 'segments:start.static' : 'segments:create')}
        intro={start ? undefined : t('segments:start.intro')}
      />
      {start ? (
        <SegmentForm
          key={parameters.toString()}
          start={start}
          segment={null}
          onSaved={(segment, isRebuilt) => {
            noticeSaved(segment, isRebuilt);
            void navigate(`${base}/${segment.id}`);
          }}
          onCancel={() => void navigate(base)}
        />
      ) : (
        <TemplateCards />
      )}
    </>
  );
}
