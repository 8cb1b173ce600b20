import { type ProblemCode, ProblemError } from '@clientele/contracts/problem';
import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router-dom';
import { AccountHeading } from '../../components/account-heading.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { signOutEverywhereHere } from '../../features/account/api/sign-in.ts';
import {
  useAcceptInvitation,
  useInvitationPreview,
} from '../../features/organizations/api/invitation-link.ts';
import { useSession } from '../../lib/session.tsx';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { Splash } from '../splash.tsx';
import { InvitationAccount } from './invitation-account.tsx';

/** The code of the server's refusal, or null for any other failure. */
function problemCodeOf(error: Error | null): ProblemCode | null {
  return error instanceof ProblemError ? error.code : null;
}

/**
 * Opened from the link in an invitation: shows what it is for, lets the person sign in or up, and
 * accept.
 */
export function AcceptInvitationPage() {
  const { t } = useTranslation(['account', 'common']);
  const token = useSearchParams()[0].get('token') ?? '';
  const preview = useInvitationPreview(token);
  const session = useSession();
  // Firebase starts the session before the name of the new account is stored. Accepting waits for
  // the name, because colleagues see it.
  const [signingUp, setSigningUp] = useState(false);
  const accept = useAcceptInvitation();
  const navigate = useNavigate();
  const organization = preview.data?.organizationName ?? '';
  usePageTitle(organization && t('account:invitation.title', { organization }));
  const incomplete = token === '' || problemCodeOf(preview.error) === 'request.invalid';
  if (incomplete || preview.isError) {
    return (
      <Stack>
        <AccountHeading
          title={t('account:invitation.unusable')}
          intro={incomplete ? t('account:invitation.missing') : ''}
        />
        {!incomplete && <ProblemAlert error={preview.error} />}
        <Anchor component={Link} to="/">
          {t('account:invitation.toSignIn')}
        </Anchor>
      </Stack>
    );
  }
  if (!preview.data || session.status === 'loading') return <Splash height="40dvh" />;
  const { email, role, invitedBy } = preview.data;
  const signedInAs =
    session.status === 'signedIn' && !signingUp ? (session.user.email ?? '') : null;
  return (
    <div>
      <AccountHeading
        title={t('account:invitation.title', { organization })}
        intro={t('account:invitation.text', {
          name: invitedBy,
          organization,
          role: t(`common:roles.${role}`),
        })}
      />
      {accept.isError && <ProblemAlert error={accept.error} />}
      {signedInAs === null && <InvitationAccount email={email} onSigningUp={setSigningUp} />}
      {signedInAs !== null && signedInAs.toLowerCase() === email.toLowerCase() && (
        <Button
          fullWidth
          size="md"
          mt="md"
          loading={accept.isPending}
          onClick={() =>
            accept.mutate(token, {
              onSuccess: (membership) => void navigate(`/o/${membership.organization.id}`),
            })
          }
        >
          {t('account:invitation.accept', { organization })}
        </Button>
      )}
      {signedInAs !== null && signedInAs.toLowerCase() !== email.toLowerCase() && (
        <Stack>
          <Text>{t('account:invitation.forEmail', { email })}</Text>
          <Text>{t('account:invitation.otherEmail', { email: signedInAs })}</Text>
          <Button variant="default" onClick={() => void signOutEverywhereHere()}>
            {t('common:user.signOut')}
          </Button>
        </Stack>
      )}
    </div>
  );
}
