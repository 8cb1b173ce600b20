import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { EmptyState } from '../../../../components/empty-state.tsx';
import { PageHeader } from '../../../../components/page-header.tsx';
import { ProblemAlert } from '../../../../components/problem-alert.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { isProblem, wordProblem } from '../../../../lib/problem.ts';
import { useLanguage } from '../../../../lib/use-language.ts';

/** Shown for a record that is gone, with a link back, or cannot be loaded for now, with a retry. */
export function ClientUnavailable(props: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('clients');
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  if (isProblem(props.error, 'client.not_found')) {
    return (
      <EmptyState order={1} title={wordProblem(props.error, language)}>
        <Button component={Link} to={`/o/${organization.id}/clients`}>
          {t('details.listed')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <>
      <PageHeader title={t('details.overview')} />
      <ProblemAlert error={props.error} onRetry={props.onRetry} />
    </>
  );
}
