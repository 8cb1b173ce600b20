import {
  type MantineColorScheme,
  Menu,
  SegmentedControl,
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

export function UserMenu() {
  const { t } = useTranslation();
  const { me } = useCurrentOrganization();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const name = me.displayName || me.email;
  return (
    <Menu position="top-start" width={290} closeOnItemClick={false}>
      <Menu.Target>
        <UnstyledButton className={classes.user}>
          <PersonAvatar name={name} size={34} />
          <span className={classes.grow}>
            <span className={classes.strong}>{name}</span>
            <span className={classes.soft}>{me.email}</span>
          </span>
          <VisuallyHidden>{t('user.menu')}</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('user.language')}</Menu.Label>
        <div style={{ padding: '0 12px 8px' }}>
          <LanguageSwitch />
        </div>
        <Menu.Label>{t('user.appearance')}</Menu.Label>
        <div style={{ padding: '0 12px 10px' }}>
          <SegmentedControl
            size="xs"
            fullWidth
            aria-label={t('user.appearance')}
            data={SCHEMES.map((value) => ({ value, label: t(`user.${value}`) }))}
            value={colorScheme}
            onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}
          />
        </div>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} aria-hidden />}
          onClick={() => void signOutEverywhereHere()}
        >
          {t('user.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
