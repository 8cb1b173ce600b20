import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../components/empty-state.tsx';
import { MoreButton } from '../../../../components/more-button.tsx';
import { ProblemAlert } from '../../../../components/problem-alert.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { notifyDone } from '../../../../lib/notify.ts';
import { useNotifyProblem } from '../../../../lib/use-notify-problem.tsx';
import { useClientHistory } from '../../api/list-client-history.ts';
import { useRestoreHistoryEntry } from '../../api/restore-history-entry.ts';
import classes from './client-history.module.css';
import { HistoryEntry } from './history-entry.tsx';

/** The change history of a client, newest first. */
export function ClientHistory({ clientId }: { clientId: string }) {
  const { t } = useTranslation(['history', 'common']);
  const { organization, can } = useCurrentOrganization();
  const history = useClientHistory(organization.id, clientId);
  const restore = useRestoreHistoryEntry(organization.id, clientId);
  const notifyProblem = useNotifyProblem();
  if (history.isError) {
    return <ProblemAlert error={history.error} onRetry={() => void history.refetch()} />;
  }
  if (!history.data) {
    return (
      <Stack aria-hidden>
        <Skeleton h={64} />
        <Skeleton h={64} />
        <Skeleton h={64} />
      </Stack>
    );
  }
  const entries = history.data.pages.flatMap((page) => page.items);
  if (entries.length === 0) {
    return <EmptyState title={t('history:none')} text={t('history:noneText')} />;
  }
  return (
    <>
      <ol className={classes.list} aria-label={t('history:label')}>
        {entries.map((entry) => (
          <HistoryEntry
            key={entry.id}
            entry={entry}
            restoring={restore.isPending && restore.variables === entry.id}
            onRestore={
              can('clients.write')
                ? () =>
                    restore.mutate(entry.id, {
                      onSuccess: () => notifyDone(t('history:restored')),
                      onError: notifyProblem,
                    })
                : null
            }
          />
        ))}
      </ol>
      <MoreButton pages={history} />
    </>
  );
}
