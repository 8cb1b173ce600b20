import { Navigate, Outlet, useLocation } from 'react-router-dom';
import { sessionExpired } from '../lib/auth.ts';
import { useSession } from '../lib/session.tsx';
import { Splash } from './splash.tsx';

/**
 * Lets only signed-in people reach the pages below; others go to the sign-in page, which brings
 * them back to the requested address.
 */
export function RequireSession() {
  const session = useSession();
  const { pathname, search } = useLocation();
  if (session.status === 'loading') return <Splash />;
  if (session.status === 'signedOut') {
    const next = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`/sign-in${next}`} state={{ expired: sessionExpired() }} replace />;
  }
  return <Outlet />;
}
