import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Outlet } from 'react-router-dom';
import { createQueryClient } from '../lib/query-client.ts';
import { useSession } from '../lib/session.tsx';

/** Above every page that asks the API. What one person read is forgotten when they sign out. */
export function DataLayout() {
  const [queryClient] = useState(createQueryClient);
  const { status } = useSession();
  useEffect(() => {
    if (status === 'signedOut') queryClient.clear();
  }, [status, queryClient]);
  return (
    <QueryClientProvider client={queryClient}>
      <Outlet />
    </QueryClientProvider>
  );
}
