import type { Member } from '@clientele/contracts/organizations/member';
import { Skeleton, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
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
    <div className={classes.frame}>
      <Table verticalSpacing="sm" horizontalSpacing="lg" className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('members.name')}</Table.Th>
            <Table.Th w={210}>{t('members.role')}</Table.Th>
            <Table.Th w={160} visibleFrom="sm">
              {t('members.joined')}
            </Table.Th>
            <Table.Td w={64} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {members.data
            ? sorted(members.data).map((member) => <MemberRow key={member.id} member={member} />)
            : [1, 2, 3].map((row) => (
                <Table.Tr key={row}>
                  <Table.Td colSpan={4}>
                    <Skeleton h={36} />
                  </Table.Td>
                </Table.Tr>
              ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function sorted(members: Member[]): Member[] {
  return [...members].sort((a, b) => a.displayName.localeCompare(b.displayName));
}
