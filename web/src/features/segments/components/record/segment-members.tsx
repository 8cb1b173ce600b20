import { clientSortFieldSchema } from '@clientele/contracts/clients/client-list';
import type { Segment } from '@clientele/contracts/segments/segment';
import { Select, Skeleton, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../components/empty-state.tsx';
import { MoreButton } from '../../../../components/more-button.tsx';
import { Panel } from '../../../../components/panel.tsx';
import { ProblemAlert } from '../../../../components/problem-alert.tsx';
import { ClientLink } from '../../../../entities/client/client-link.tsx';
import { contactLine } from '../../../../entities/client/contact-line.ts';
import { useWording } from '../../../../entities/field/use-wording.ts';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { type MemberSort, useSegmentClients } from '../../api/list-segment-clients.ts';
import { ExplanationDialog, type ExplanationSubject } from '../explanation/explanation-dialog.tsx';
import { AddMember } from './add-member.tsx';
import { MemberRow } from './member-row.tsx';
import classes from './segment-members.module.css';

interface SegmentMembersProps {
  segment: Segment;
  sort: MemberSort;
  onSort: (sort: MemberSort) => void;
}

/** The clients of a segment with the date they entered, and controls to add and remove clients. */
export function SegmentMembers(props: SegmentMembersProps) {
  const { segment, sort } = props;
  const { t } = useTranslation(['segments', 'common']);
  const { organization, can } = useCurrentOrganization();
  const members = useSegmentClients(organization.id, segment.id, sort);
  const [subject, setSubject] = useState<ExplanationSubject | null>(null);
  if (members.isError && !members.data) {
    return <ProblemAlert error={members.error} onRetry={() => void members.refetch()} />;
  }
  const manages = can('segments.manage') && segment.status === 'active';
  const items = members.data?.pages.flatMap((page) => page.items);
  return (
    <Stack gap="md">
      <div className={classes.tools}>
        {manages && <AddMember segment={segment} />}
        <SortSelect sort={sort} onSort={props.onSort} />
      </div>
      {!items ? (
        <Stack gap={8} role="status" aria-label={t('common:loading')}>
          <Skeleton h={56} />
          <Skeleton h={56} />
          <Skeleton h={56} />
        </Stack>
      ) : items.length === 0 ? (
        <Panel>
          <EmptyState
            title={t('segments:members.empty')}
            text={t(`segments:members.emptyText.${segment.kind}`)}
          />
        </Panel>
      ) : (
        <ul className={classes.list} aria-label={t('segments:members.label')}>
          {items.map((member) => (
            <li key={member.client.id}>
              <MemberRow
                segment={segment}
                member={member}
                manages={manages}
                onExplain={() => setSubject({ segment, client: member.client })}
              >
                <ClientLink
                  client={member.client}
                  detail={contactLine(member.client, organization.country)}
                />
              </MemberRow>
            </li>
          ))}
        </ul>
      )}
      <MoreButton pages={members} />
      <ExplanationDialog subject={subject} onClose={() => setSubject(null)} />
    </Stack>
  );
}

function SortSelect({ sort, onSort }: Pick<SegmentMembersProps, 'sort' | 'onSort'>) {
  const { t } = useTranslation('clients');
  const wording = useWording();
  const label = (field: string) => wording.label(field === 'city' ? 'address.city' : field);
  const data = clientSortFieldSchema.options.flatMap((field) => [
    { value: field, label: `${label(field)} (${t('list.sortAscending')})` },
    { value: `-${field}`, label: `${label(field)} (${t('list.sortDescending')})` },
  ]);
  return (
    <Select
      size="sm"
      aria-label={t('list.sortBy')}
      allowDeselect={false}
      data={data}
      value={sort}
      onChange={(next) => next && onSort(next as MemberSort)}
    />
  );
}
