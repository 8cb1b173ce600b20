import { MantineProvider } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router-dom';
import { SessionProvider } from '../lib/session.tsx';
import { router } from './router.tsx';
import { themeIn } from './theme.ts';

/** The root of the application: theme, session and router. */
export function Providers() {
  const { t } = useTranslation();
  const close = t('close');
  const theme = useMemo(() => themeIn({ close }), [close]);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <SessionProvider>
        <RouterProvider router={router} />
      </SessionProvider>
    </MantineProvider>
  );
}
