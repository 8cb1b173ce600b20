import { Button, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router-dom';
import { useConnection } from '../lib/connection.ts';
import { reloadWhenUp } from '../lib/reload-when-up.ts';

const RELOADED_KEY = 'clientele.reloadedAt';

/**
 * Shown when a page failed to render, or when its code files were replaced by a new version. The
 * second case is solved by reloading, which is done once automatically.
 */
export function RouteFailure(props: { inPage?: boolean }) {
  const error = useRouteError();
  const { t } = useTranslation();
  const connection = useConnection();
  const missing = isMissingFile(error);
  useEffect(() => {
    console.error(error);
    if (!missing) return;
    const reloadedAt = Number(sessionStorage.getItem(RELOADED_KEY));
    if (Date.now() - reloadedAt < 60_000) return;
    const reloading = () => sessionStorage.setItem(RELOADED_KEY, String(Date.now()));
    addEventListener('pagehide', reloading);
    const stop = reloadWhenUp(true);
    return () => {
      stop();
      removeEventListener('pagehide', reloading);
    };
  }, [error, missing]);
  return (
    <Stack
      {...(!props.inPage && { component: 'main', id: 'content' })}
      maw={480}
      mx="auto"
      p="xl"
      mt="10vh"
      align="flex-start"
    >
      <Title order={1}>{t('errors.title')}</Title>
      <Text>
        {missing && connection === 'offline' ? t('connection.page') : t('errors.unexpected')}
      </Text>
      <Button onClick={() => location.reload()}>{t('errors.reload')}</Button>
    </Stack>
  );
}

/** The same inside an organisation's layout, which already provides the `main` landmark. */
export function PageFailure() {
  return <RouteFailure inPage />;
}

function isMissingFile(error: unknown): boolean {
  return /dynamically imported module|Importing a module script|Unable to preload/.test(
    String(error),
  );
}
