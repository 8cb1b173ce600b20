import '@mantine/notifications/styles.css';
import type { Membership } from '@clientele/contracts/organizations/organization';
import { ProblemError } from '@clientele/contracts/problem';
import { Button, Center } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { Suspense, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useParams } from 'react-router-dom';
import { EmptyState } from '../components/empty-state.tsx';
import { signOutEverywhereHere } from '../features/account/api/sign-in.ts';
import { useClientForm } from '../features/custom-fields/api/get-client-form.ts';
import { useMe } from '../features/organizations/api/get-me.ts';
import { useMembers } from '../features/organizations/api/list-members.ts';
import {
  type CurrentOrganization,
  CurrentOrganizationContext,
} from '../lib/current-organization.tsx';
import { rememberOrganization } from '../lib/last-organization.ts';
import { isOutage, isProblem, wordProblem } from '../lib/problem.ts';
import { useLanguage } from '../lib/use-language.ts';
import { CommandPalette } from './command-palette.tsx';
import { PageSkeleton } from './page-skeleton.tsx';
import { Shell } from './shell.tsx';
import { Splash } from './splash.tsx';
import { useActivity } from './use-activity.ts';

/**
 * The layout of everything under `/o/:organizationId`. Provides the organisation and the person's
 * permissions there, shows the frame, and listens to what others change.
 */
export function OrganizationLayout() {
  const { organizationId = '' } = useParams();
  const me = useMe();
  const membership = me.data?.memberships.find(
    (candidate) => candidate.organization.id === organizationId,
  );
  if (me.isPending) return <Splash />;
  if (!membership && isOutage(me.error)) {
    return <Unreachable error={me.error} onRetry={() => void me.refetch()} />;
  }
  if (!membership) {
    return <NoOrganization error={me.error ?? new ProblemError('organization.not_found')} />;
  }
  return <InOrganization key={organizationId} membership={membership} />;
}

function Unreachable(props: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Center component="main" id="content" h="100dvh" p="lg">
      <EmptyState order={1} title={wordProblem(props.error, language)}>
        <Button onClick={props.onRetry}>{t('retry')}</Button>
      </EmptyState>
    </Center>
  );
}

/**
 * Shown when the person cannot open the organisation (removed, disabled, or a link from somebody
 * else): explains why and leads elsewhere.
 */
function NoOrganization({ error }: { error: unknown }) {
  const { t } = useTranslation(['common', 'account']);
  const language = useLanguage();
  return (
    <Center component="main" id="content" h="100dvh" p="lg">
      <EmptyState order={1} title={wordProblem(error, language)}>
        <Button component="a" href="/">
          {t('common:notFound.home')}
        </Button>
        <Button variant="default" onClick={() => void signOutEverywhereHere()}>
          {t('account:verify.otherAccount')}
        </Button>
      </EmptyState>
    </Center>
  );
}

function InOrganization({ membership }: { membership: Membership }) {
  const { organization } = membership;
  const me = useMe().data;
  const { data: members, error } = useMembers(organization.id);
  const form = useClientForm(organization.id).data ?? null;
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
            form,
            can: (permission) => membership.permissions.includes(permission),
          }
        : null,
    [organization, membership, me, members, form],
  );
  // The person lost access while the pages were open: everything cached so far must no longer be
  // shown.
  if (isProblem(error, 'member.disabled') || isProblem(error, 'organization.not_found')) {
    return <NoOrganization error={error} />;
  }
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
