import { ROLES, type Role } from '@clientele/contracts/roles';
import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { notifyDone } from '../../../lib/notify.ts';
import { useCreateInvitation } from '../api/create-invitation.ts';

export function InviteDialog(props: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['organizations', 'common', 'account']);
  const { organization, membership } = useCurrentOrganization();
  const invite = useCreateInvitation(organization.id);
  const form = useForm<{ email: string; role: Role }>({
    initialValues: { email: '', role: 'staff' },
    validate: {
      email: (email) => (/^\S+@\S+\.\S+$/.test(email.trim()) ? null : t('account:errors.email')),
    },
  });
  const roles = ROLES.filter((role) => membership.role === 'owner' || role !== 'owner');
  const close = () => {
    form.reset();
    invite.reset();
    props.onClose();
  };
  const submit = form.onSubmit(({ email, role }) =>
    invite.mutate(
      { email: email.trim(), role, language: organization.language },
      {
        onSuccess: () => {
          notifyDone(t('organizations:invitations.sent', { email: email.trim() }));
          close();
        },
      },
    ),
  );
  return (
    <Modal
      opened={props.opened}
      onClose={close}
      title={t('organizations:members.invite')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          {invite.isError && <ProblemAlert error={invite.error} />}
          <TextInput
            type="email"
            data-autofocus
            label={t('organizations:invitations.email')}
            placeholder={t('organizations:invitations.emailPlaceholder')}
            {...form.getInputProps('email')}
          />
          <Radio.Group label={t('organizations:members.role')} {...form.getInputProps('role')}>
            <Stack gap="xs" mt={8}>
              {roles.map((role) => (
                <Radio
                  key={role}
                  value={role}
                  label={t(`common:roles.${role}`)}
                  description={t(`organizations:roleHints.${role}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Group justify="flex-end" mt="sm">
            <Button variant="default" onClick={close}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={invite.isPending}>
              {t('organizations:invitations.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
