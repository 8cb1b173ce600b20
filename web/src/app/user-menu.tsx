import {
  Button,
  type MantineColorScheme,
  Popover,
  SegmentedControl,
  Stack,
  Text,
  UnstyledButton,
  useMantineColorScheme,
  VisuallyHidden,
} from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { PersonAvatar } from '../components/person-avatar.tsx';
import { signOutEverywhereHere } from '../features/account/api/sign-in.ts';
import { useCurrentOrganization } from '../lib/current-organization.tsx';
import classes from './sidebar.module.css';

const SCHEMES = ['auto', 'light', 'dark'] as const;

/** Language, appearance, sign out. */
export function UserMenu() {
  const { t } = useTranslation();
  const { me } = useCurrentOrganization();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const name = me.displayName || me.email;
  return (
    <Popover position="top-start" width={290} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.user}>
          <PersonAvatar name={name} size={34} />
          <span className={classes.grow}>
            <span className={classes.strong}>{name}</span>
            <span className={classes.soft}>{me.email}</span>
          </span>
          <VisuallyHidden>{t('user.menu')}</VisuallyHidden>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('user.menu')}>
        <Stack gap="sm">
          <div>
            <Text size="sm" fw={600} mb={6}>
              {t('user.language')}
            </Text>
            <LanguageSwitch />
          </div>
          <div>
            <Text size="sm" fw={600} mb={6}>
              {t('user.appearance')}
            </Text>
            <SegmentedControl
              size="xs"
              fullWidth
              aria-label={t('user.appearance')}
              data={SCHEMES.map((value) => ({ value, label: t(`user.${value}`) }))}
              value={colorScheme}
              onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}
            />
          </div>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconLogout size={16} aria-hidden />}
            onClick={() => void signOutEverywhereHere()}
          >
            {t('user.signOut')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
