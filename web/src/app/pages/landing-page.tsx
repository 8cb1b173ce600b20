import { Center } from '@mantine/core';
import { Navigate } from 'react-router-dom';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useMe } from '../../features/organizations/api/get-me.ts';
import { lastOrganizationId } from '../../lib/last-organization.ts';
import { Splash } from '../splash.tsx';

/** Redirects to the organisation the person used last, or to creating their first one. */
export function LandingPage() {
  const me = useMe();
  if (me.isError) {
    return (
      <Center component="main" id="content" h="100dvh" p="lg">
        <ProblemAlert error={me.error} onRetry={() => void me.refetch()} />
      </Center>
    );
  }
  if (!me.data) return <Splash />;
  const ids = me.data.memberships.map((membership) => membership.organization.id);
  const last = lastOrganizationId();
  const id = ids.find((candidate) => candidate === last) ?? ids[0];
  if (id) return <Navigate to={`/o/${id}`} replace />;
  const first = me.data.emailVerified ? '/organizations/new' : '/verify-email';
  return <Navigate to={first} replace />;
}
