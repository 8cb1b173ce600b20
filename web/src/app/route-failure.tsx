import { Button, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router-dom';

const RELOADED_KEY = 'clientele.reloadedAt';

/** A page that broke, or whose files a new version replaced: the second heals by reloading once. */
export function RouteFailure() {
  const error = useRouteError();
  const { t } = useTranslation();
  useEffect(() => {
    console.error(error);
    const missingFile = /dynamically imported module|Importing a module script/.test(String(error));
    const reloadedAt = Number(sessionStorage.getItem(RELOADED_KEY));
    if (missingFile && Date.now() - reloadedAt > 60_000) {
      sessionStorage.setItem(RELOADED_KEY, String(Date.now()));
      location.reload();
    }
  }, [error]);
  return (
    <Stack component="main" id="content" maw={480} mx="auto" p="xl" mt="10vh" align="flex-start">
      <Title order={1}>{t('errors.title')}</Title>
      <Text>{t('errors.unexpected')}</Text>
      <Button onClick={() => location.reload()}>{t('errors.reload')}</Button>
    </Stack>
  );
}
