import { Button, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { confirmDelete } from '../../components/confirm.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useLeaveOrganization } from '../../features/organizations/api/leave-organization.ts';
import { InvitationList } from '../../features/organizations/components/invitation-list.tsx';
import { InviteDialog } from '../../features/organizations/components/invite-dialog.tsx';
import { MemberList } from '../../features/organizations/components/member-list.tsx';
import { useCurrentOrganization } from '../../lib/current-organization.tsx';
import { useNotifyProblem } from '../../lib/use-notify-problem.tsx';
import { usePageTitle } from '../../lib/use-page-title.ts';

export function MembersPage() {
  const { t } = useTranslation(['organizations', 'common']);
  usePageTitle(t('organizations:members.title'));
  const { organization, can } = useCurrentOrganization();
  const leave = useLeaveOrganization(organization.id);
  const navigate = useNavigate();
  const notifyProblem = useNotifyProblem();
  const [search] = useSearchParams();
  const [opened, { open, close }] = useDisclosure(search.has('invite'));
  const confirmLeave = () =>
    confirmDelete({
      title: t('organizations:members.leaveTitle', { organization: organization.name }),
      text: t('organizations:members.leaveText'),
      confirm: t('organizations:members.leave'),
      onConfirm: () =>
        leave.mutate(undefined, {
          onSuccess: () => void navigate('/', { replace: true }),
          onError: notifyProblem,
        }),
    });
  return (
    <>
      <PageHeader title={t('organizations:members.title')} intro={t('organizations:members.intro')}>
        {can('members.manage') && (
          <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={open}>
            {t('organizations:members.invite')}
          </Button>
        )}
      </PageHeader>
      <Stack gap="lg">
        <MemberList />
        <InvitationList />
        <Group>
          <Button variant="default" onClick={confirmLeave}>
            {t('organizations:members.leave')}
          </Button>
        </Group>
      </Stack>
      <InviteDialog opened={opened} onClose={close} />
    </>
  );
}
