import { ActionIcon, Badge, Skeleton, Text, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/panel.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { formatMoment } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { useNotifyProblem } from '../../../lib/use-notify-problem.tsx';
import { useInvitations } from '../api/list-invitations.ts';
import { useRevokeInvitation } from '../api/revoke-invitation.ts';
import classes from './member-list.module.css';

/** Invitations without an answer yet; only for those who manage members. */
export function InvitationList() {
  const { t } = useTranslation(['organizations', 'common']);
  const language = useLanguage();
  const { organization, can } = useCurrentOrganization();
  const invitations = useInvitations(organization.id, can('members.manage'));
  const revoke = useRevokeInvitation(organization.id);
  const notifyProblem = useNotifyProblem();
  if (!can('members.manage')) return null;
  return (
    <Panel title={t('organizations:invitations.title')}>
      {invitations.isError && <ProblemAlert error={invitations.error} />}
      {invitations.isPending && <Skeleton h={40} />}
      {invitations.data?.items.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('organizations:invitations.empty')}
        </Text>
      )}
      {invitations.data?.items.map((invitation) => (
        <div key={invitation.id} className={classes.invitation}>
          <Text size="sm" fw={600} className={classes.grow}>
            {invitation.email}
          </Text>
          <Text size="sm">{t(`common:roles.${invitation.role}`)}</Text>
          {invitation.status === 'expired' ? (
            <Badge variant="default">{t('organizations:invitations.expired')}</Badge>
          ) : (
            <Text size="sm" c="dimmed">
              {t('organizations:invitations.until', {
                date: formatMoment(invitation.expiresAt, language, organization.timeZone, 'short'),
              })}
            </Text>
          )}
          <Tooltip label={t('organizations:invitations.revokeShort')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('organizations:invitations.revoke', { email: invitation.email })}
              onClick={() => revoke.mutate(invitation.id, { onError: notifyProblem })}
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </div>
      ))}
    </Panel>
  );
}
