import { MantineProvider } from '@mantine/core';
import { RouterProvider } from 'react-router-dom';
import { SessionProvider } from '../lib/session.tsx';
import { router } from './router.tsx';
import { theme } from './theme.ts';

export function Providers() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <SessionProvider>
        <RouterProvider router={router} />
      </SessionProvider>
    </MantineProvider>
  );
}
