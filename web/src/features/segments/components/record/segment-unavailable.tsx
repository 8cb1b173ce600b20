import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { EmptyState } from '../../../../components/empty-state.tsx';
import { PageHeader } from '../../../../components/page-header.tsx';
import { ProblemAlert } from '../../../../components/problem-alert.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { isProblem, wordProblem } from '../../../../lib/problem.ts';
import { useLanguage } from '../../../../lib/use-language.ts';

/**
 * Shown for a segment that cannot be shown or edited: gone for good, with a link back, or
 * unavailable for now, with a retry.
 */
export function SegmentUnavailable(props: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation('segments');
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const { error, onRetry } = props;
  if (isProblem(error, 'segment.not_found') || isProblem(error, 'segment.hidden_conditions')) {
    return (
      <EmptyState order={1} title={wordProblem(error, language)}>
        <Button component={Link} to={`/o/${organization.id}/segments`}>
          {t('details.back')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <>
      <PageHeader title={t('title')} />
      <ProblemAlert error={error} {...(onRetry && { onRetry })} />
    </>
  );
}
