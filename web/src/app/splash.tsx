import { Center, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Shown while a page's code or the session is loading; fills the window by default. */
export function Splash(props: { height?: string }) {
  const { t } = useTranslation();
  return (
    <Center h={props.height ?? '100dvh'} role="status" aria-label={t('loading')}>
      <Loader type="dots" />
    </Center>
  );
}
