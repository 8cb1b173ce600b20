import { Kbd } from '@mantine/core';
import {
  IconAddressBook,
  IconCirclesRelation,
  IconFileExport,
  IconFileImport,
  IconForms,
  IconHome,
  IconPlugConnected,
  IconSearch,
  IconSettings,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router-dom';
import { Logo } from '../components/logo.tsx';
import { useCurrentOrganization } from '../lib/current-organization.tsx';
import { Bell } from './bell.tsx';
import { openCommandPalette } from './open-command-palette.ts';
import { OrganizationSwitcher } from './organization-switcher.tsx';
import classes from './sidebar.module.css';
import { UserMenu } from './user-menu.tsx';

const LINKS = [
  { to: '', end: true, label: 'home', icon: IconHome },
  { to: '/clients', end: false, label: 'clients', icon: IconAddressBook },
  { to: '/segments', end: false, label: 'segments', icon: IconCirclesRelation },
  { to: '/members', end: false, label: 'members', icon: IconUsersGroup },
  {
    to: '/imports',
    end: false,
    label: 'imports',
    icon: IconFileImport,
    permission: 'clients.import',
  },
  {
    to: '/exports',
    end: false,
    label: 'exports',
    icon: IconFileExport,
    permission: 'clients.export',
  },
  { to: '/settings', end: true, label: 'settings', icon: IconSettings },
  {
    to: '/settings/fields',
    end: false,
    label: 'fields',
    icon: IconForms,
    permission: 'customFields.manage',
  },
  {
    to: '/settings/api-keys',
    end: false,
    label: 'apiKeys',
    icon: IconPlugConnected,
    permission: 'apiKeys.manage',
  },
] as const;

export function Sidebar(props: { inDrawer?: boolean }) {
  const { t } = useTranslation();
  const { organization, can } = useCurrentOrganization();
  const links = LINKS.filter((link) => !('permission' in link) || can(link.permission));
  const base = `/o/${organization.id}`;
  return (
    <div className={classes.root}>
      {!props.inDrawer && (
        <div className={classes.brand}>
          <Logo size={30} />
          <Bell />
        </div>
      )}
      <OrganizationSwitcher />
      <button type="button" className={classes.search} onClick={openCommandPalette}>
        <IconSearch size={17} aria-hidden />
        <span className={classes.grow}>{t('nav.search')}</span>
        <Kbd size="xs" className={classes.key} aria-hidden>
          {t('spotlight.hint')}
        </Kbd>
      </button>
      <nav aria-label={t('nav.main')}>
        <ul className={classes.links}>
          {links.map(({ to, end, label, icon: Icon }) => (
            <li key={label}>
              <NavLink to={base + to} end={end} className={classes.link}>
                <Icon size={20} stroke={1.7} aria-hidden />
                {t(`nav.${label}`)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className={classes.foot}>
        <UserMenu />
      </div>
    </div>
  );
}
