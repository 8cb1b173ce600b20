import { notificationKindSchema } from '@clientele/contracts/organizations/notification';
import { NOTIFICATION_WORDS } from '@clientele/contracts/organizations/notification-words';
import { ActionIcon, Skeleton, Stack, Switch } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { useLanguage } from '../../../lib/use-language.ts';
import { useNotifyProblem } from '../../../lib/use-notify-problem.tsx';
import { usePreferences, useSetPreference } from '../api/preferences.ts';
import classes from './notifications.module.css';

/** Switches for which kinds of notification the person wants to receive. */
export function NotificationPreferences({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('notifications');
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const preferences = usePreferences(organization.id);
  const set = useSetPreference(organization.id);
  const notifyProblem = useNotifyProblem();
  return (
    <>
      <div className={classes.head}>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="var(--ink-soft)"
          data-autofocus
          aria-label={t('back')}
          onClick={onBack}
        >
          <IconArrowLeft size={18} aria-hidden />
        </ActionIcon>
        <h2 className={classes.title}>{t('preferences')}</h2>
      </div>
      <Stack gap="md" p="lg" pt="xs">
        {preferences.isError && (
          <ProblemAlert error={preferences.error} onRetry={() => void preferences.refetch()} />
        )}
        {notificationKindSchema.options.map((kind) =>
          preferences.data ? (
            <Switch
              key={kind}
              size="sm"
              label={NOTIFICATION_WORDS[kind].when[language]}
              checked={preferences.data[kind]}
              onChange={(event) =>
                set.mutate(
                  { kind, wanted: event.currentTarget.checked },
                  { onError: notifyProblem },
                )
              }
            />
          ) : (
            !preferences.isError && <Skeleton key={kind} h={22} aria-hidden />
          ),
        )}
      </Stack>
    </>
  );
}
