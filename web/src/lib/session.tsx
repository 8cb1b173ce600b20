import type { User } from 'firebase/auth';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { watchUser } from './auth.ts';

export type Session =
  | { status: 'loading' }
  | { status: 'signedOut' }
  | { status: 'signedIn'; user: User };

const SessionContext = createContext<Session>({ status: 'loading' });

/** Provides the current session to the pages, as Firebase reports it. */
export function SessionProvider(props: { children: ReactNode }) {
  const [session, setSession] = useState<Session>({ status: 'loading' });
  useEffect(
    () =>
      watchUser((user) =>
        setSession(user ? { status: 'signedIn', user } : { status: 'signedOut' }),
      ),
    [],
  );
  return <SessionContext value={session}>{props.children}</SessionContext>;
}

/** The current session; `loading` until Firebase has said who is signed in. */
export function useSession(): Session {
  return useContext(SessionContext);
}
