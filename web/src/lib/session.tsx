import type { User } from 'firebase/auth';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { watchUser } from './auth.ts';

export type Session =
  | { status: 'loading' }
  | { status: 'signedOut' }
  | { status: 'signedIn'; user: User };

const SessionContext = createContext<Session>({ status: 'loading' });

/** Follows who is signed in; `onSignOut` lets the data of that person be forgotten. */
export function SessionProvider(props: { children: ReactNode; onSignOut: () => void }) {
  const [session, setSession] = useState<Session>({ status: 'loading' });
  const { onSignOut } = props;
  useEffect(
    () =>
      watchUser((user) => {
        if (!user) onSignOut();
        setSession(user ? { status: 'signedIn', user } : { status: 'signedOut' });
      }),
    [onSignOut],
  );
  return <SessionContext value={session}>{props.children}</SessionContext>;
}

export function useSession(): Session {
  return useContext(SessionContext);
}
