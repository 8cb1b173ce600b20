import '@mantine/notifications/styles.css';
import type { Membership } from '@clientele/contracts/organizations/organization';
import { ProblemError } from '@clientele/contracts/problem';
import { Center } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { Suspense, useEffect, useMemo } from 'react';
import { Outlet, useParams } from 'react-router-dom';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { useMe } from '../features/organizations/api/get-me.ts';
import { useMembers } from '../features/organizations/api/list-members.ts';
import {
  type CurrentOrganization,
  CurrentOrganizationContext,
} from '../lib/current-organization.tsx';
import { rememberOrganization } from '../lib/last-organization.ts';
import { CommandPalette } from './command-palette.tsx';
import { PageSkeleton } from './page-skeleton.tsx';
import { Shell } from './shell.tsx';
import { Splash } from './splash.tsx';
import { useActivity } from './use-activity.ts';

/** Everything under `/o/:organizationId`: who you are there, the frame, and what others change. */
export function OrganizationLayout() {
  const { organizationId = '' } = useParams();
  const me = useMe();
  const membership = me.data?.memberships.find((one) => one.organization.id === organizationId);
  if (me.isPending) return <Splash />;
  if (!membership) {
    const error = me.error ?? new ProblemError('organization.not_found');
    return (
      <Center component="main" id="content" h="100dvh" p="lg">
        <ProblemAlert error={error} onRetry={() => location.assign('/')} />
      </Center>
    );
  }
  return <InOrganization key={organizationId} membership={membership} />;
}

function InOrganization({ membership }: { membership: Membership }) {
  const { organization } = membership;
  const me = useMe().data;
  const members = useMembers(organization.id).data;
  useEffect(() => rememberOrganization(organization.id), [organization.id]);
  useActivity(organization.id);
  const current = useMemo<CurrentOrganization | null>(
    () =>
      me
        ? {
            organization,
            membership,
            me,
            members: members ?? [],
            can: (permission) => membership.permissions.includes(permission),
          }
        : null,
    [organization, membership, me, members],
  );
  if (!current) return <Splash />;
  return (
    <CurrentOrganizationContext value={current}>
      <ModalsProvider>
        <Notifications position="bottom-center" zIndex={400} />
        <Shell>
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </Shell>
        <CommandPalette />
      </ModalsProvider>
    </CurrentOrganizationContext>
  );
}
