import type { Member } from '@clientele/contracts/organizations/member';
import { Skeleton, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { RecordTable } from '../../../components/record-table.tsx';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { useMembers } from '../api/list-members.ts';
import classes from './member-list.module.css';
import { MemberRow } from './member-row.tsx';

export function MemberList() {
  const { t } = useTranslation('organizations');
  const { organization } = useCurrentOrganization();
  const members = useMembers(organization.id);
  if (members.isError) {
    return <ProblemAlert error={members.error} onRetry={() => void members.refetch()} />;
  }
  return (
    <RecordTable
      columns={[
        { title: t('members.name') },
        { title: t('members.role'), width: 210 },
        { title: t('members.joined'), width: 160, wideOnly: true },
      ]}
      actionsWidth={64}
      verticalSpacing="sm"
      align="middle"
      className={classes.table}
    >
      {members.data
        ? sorted(members.data).map((member) => <MemberRow key={member.id} member={member} />)
        : [1, 2, 3].map((row) => (
            <Table.Tr key={row}>
              <Table.Td colSpan={4}>
                <Skeleton h={36} />
              </Table.Td>
            </Table.Tr>
          ))}
    </RecordTable>
  );
}

function sorted(members: Member[]): Member[] {
  return [...members].sort((a, b) => a.displayName.localeCompare(b.displayName));
}
