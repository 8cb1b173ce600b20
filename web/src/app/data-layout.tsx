import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Outlet } from 'react-router-dom';
import { createQueryClient } from '../lib/query-client.ts';
import { useSession } from '../lib/session.tsx';
import { ConnectionNotice } from './connection-notice.tsx';

/**
 * Provides the query client to every page that calls the API. When somebody signs out, everything
 * read for them is forgotten.
 */
export function DataLayout() {
  const [queryClient] = useState(createQueryClient);
  const { status } = useSession();
  const previous = useRef(status);
  useEffect(() => {
    if (previous.current === 'signedIn' && status === 'signedOut') queryClient.clear();
    previous.current = status;
  }, [status, queryClient]);
  return (
    <QueryClientProvider client={queryClient}>
      <ConnectionNotice />
      <Outlet />
    </QueryClientProvider>
  );
}
