import type { Member, UpdateMemberInput } from '@clientele/contracts/organizations/member';
import { ROLES, type Role } from '@clientele/contracts/roles';
import { ActionIcon, Badge, Menu, Select, Table, Text } from '@mantine/core';
import { IconDotsVertical, IconUserMinus, IconUserOff, IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { confirmDelete } from '../../../components/confirm.tsx';
import { PersonAvatar } from '../../../components/person-avatar.tsx';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { formatMoment } from '../../../lib/format.ts';
import { notifyDone } from '../../../lib/notify.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { useNotifyProblem } from '../../../lib/use-notify-problem.tsx';
import { useRemoveMember } from '../api/remove-member.ts';
import { useUpdateMember } from '../api/update-member.ts';
import classes from './member-list.module.css';

/** A row for one member; without controls for those who may not manage members. */
export function MemberRow({ member }: { member: Member }) {
  const { t } = useTranslation(['organizations', 'common']);
  const language = useLanguage();
  const { organization, membership, me, can } = useCurrentOrganization();
  const update = useUpdateMember(organization.id);
  const remove = useRemoveMember(organization.id);
  const notifyProblem = useNotifyProblem();
  const isOwner = membership.role === 'owner';
  const name = member.displayName || member.email;
  // Only owners manage owners, and nobody can lock themselves out here.
  const manageable =
    can('members.manage') && (isOwner || member.role !== 'owner') && member.id !== me.id;
  const change = (changes: UpdateMemberInput) =>
    update.mutate({ member, changes }, { onError: notifyProblem });
  const confirmRemoval = () =>
    confirmDelete({
      title: t('organizations:members.removeTitle', { name }),
      text: t('organizations:members.removeText'),
      confirm: t('organizations:members.remove'),
      // The change may remove this row before the answer arrives: unlike a mutation callback, a
      // promise still reports it.
      onConfirm: () =>
        void remove
          .mutateAsync(member)
          .then(() => notifyDone(t('organizations:members.removed', { name })), notifyProblem),
    });

  return (
    <Table.Tr>
      <Table.Td>
        <div className={classes.person}>
          <PersonAvatar name={name} />
          <div style={{ minWidth: 0 }}>
            <Text fw={600} size="sm">
              {name}{' '}
              {member.id === me.id && (
                <Text span c="dimmed" size="sm" fw={400}>
                  ({t('organizations:members.you')})
                </Text>
              )}{' '}
              {member.status === 'disabled' && (
                <Badge variant="default" size="sm">
                  {t('organizations:members.disabled')}
                </Badge>
              )}
            </Text>
            <div className={classes.email}>{member.email}</div>
          </div>
        </div>
      </Table.Td>
      <Table.Td>
        {manageable ? (
          <Select
            aria-label={t('organizations:members.roleOf', { name })}
            size="sm"
            allowDeselect={false}
            data={ROLES.filter((role) => isOwner || role !== 'owner').map((role) => ({
              value: role,
              label: t(`common:roles.${role}`),
            }))}
            value={member.role}
            onChange={(role) => role && role !== member.role && change({ role: role as Role })}
          />
        ) : (
          <Text size="sm">{t(`common:roles.${member.role}`)}</Text>
        )}
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <Text size="sm" c="dimmed">
          {formatMoment(member.joinedAt, language, organization.timeZone, 'short')}
        </Text>
      </Table.Td>
      <Table.Td>
        {manageable && (
          <Menu>
            <Menu.Target>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('organizations:members.actionsFor', { name })}
              >
                <IconDotsVertical size={18} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {member.status === 'active' ? (
                <Menu.Item
                  leftSection={<IconUserOff size={16} aria-hidden />}
                  onClick={() => change({ status: 'disabled' })}
                >
                  {t('organizations:members.disable')}
                </Menu.Item>
              ) : (
                <Menu.Item
                  leftSection={<IconUserPlus size={16} aria-hidden />}
                  onClick={() => change({ status: 'active' })}
                >
                  {t('organizations:members.enable')}
                </Menu.Item>
              )}
              <Menu.Item
                leftSection={<IconUserMinus size={16} aria-hidden />}
                onClick={confirmRemoval}
              >
                {t('organizations:members.remove')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
