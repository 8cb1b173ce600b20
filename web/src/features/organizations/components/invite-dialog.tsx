import { ROLES, type Role } from '@clientele/contracts/roles';
import { Radio, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/form-dialog.tsx';
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
    <FormDialog
      opened={props.opened}
      title={t('organizations:members.invite')}
      error={invite.error}
      onSubmit={() => submit()}
      onCancel={close}
      submitLabel={t('organizations:invitations.send')}
      saving={invite.isPending}
    >
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
    </FormDialog>
  );
}
