import { Kbd } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router-dom';
import { Logo } from '../components/logo.tsx';
import { useCurrentOrganization } from '../lib/current-organization.tsx';
import { type EntryGroup, entriesInOrder } from './areas/area.ts';
import { areas } from './areas/areas.ts';
import { Bell } from './bell.tsx';
import { openCommandPalette } from './open-command-palette.ts';
import { OrganizationSwitcher } from './organization-switcher.tsx';
import classes from './sidebar.module.css';
import { UserMenu } from './user-menu.tsx';

const ORDER: readonly EntryGroup[] = [
  'home',
  'clients',
  'team',
  'files',
  'settings',
  'integrations',
];

export function Sidebar(props: { inDrawer?: boolean }) {
  const { t } = useTranslation(['common', 'areas']);
  const { organization, can } = useCurrentOrganization();
  const links = entriesInOrder(
    areas.flatMap(({ nav }) => nav),
    ORDER,
    can,
  );
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
        <span className={classes.grow}>{t('common:nav.search')}</span>
        <Kbd size="xs" className={classes.key} aria-hidden>
          {t('common:spotlight.hint')}
        </Kbd>
      </button>
      <nav aria-label={t('common:nav.main')}>
        <ul className={classes.links}>
          {links.map(({ path, exact = false, label, icon: Icon }) => (
            <li key={label}>
              <NavLink to={base + path} end={exact} className={classes.link}>
                <Icon size={20} stroke={1.7} aria-hidden />
                {t(`areas:${label}`)}
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
