import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { AccountHeading } from '../../components/account-heading.tsx';
import { signOutEverywhereHere } from '../../features/account/api/sign-in.ts';
import { VerifyEmailCard } from '../../features/account/components/verify-email-card.tsx';
import { useSession } from '../../lib/session.tsx';
import { useNextAddress } from '../../lib/use-next-address.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';

export function VerifyEmailPage() {
  const { t } = useTranslation('account');
  usePageTitle(t('verify.title'));
  const session = useSession();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const next = useNextAddress();
  const goOn = () => {
    // Everything cached so far was read with an unconfirmed address.
    queryClient.clear();
    void navigate(next, { replace: true });
  };
  return (
    <div>
      <AccountHeading title={t('verify.title')} />
      <VerifyEmailCard
        email={session.status === 'signedIn' ? (session.user.email ?? '') : ''}
        onVerified={goOn}
      />
      <Button variant="subtle" fullWidth mt="sm" onClick={() => void signOutEverywhereHere()}>
        {t('verify.otherAccount')}
      </Button>
    </div>
  );
}
