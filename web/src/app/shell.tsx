import { ActionIcon, Burger, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router-dom';
import { Logo } from '../components/logo.tsx';
import { Bell } from './bell.tsx';
import { openCommandPalette } from './open-command-palette.ts';
import classes from './shell.module.css';
import { Sidebar } from './sidebar.tsx';

/** The layout of an organisation's pages: a sidebar, or a top bar and a drawer on a phone. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [opened, { toggle, close }] = useDisclosure(false);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of page closes the drawer
  useEffect(close, [pathname, close]);
  return (
    <div className={classes.frame}>
      <section className={classes.bar} aria-label="Clientèle">
        <Burger
          opened={opened}
          onClick={toggle}
          color="#fff"
          size="sm"
          aria-label={opened ? t('nav.closeMenu') : t('nav.menu')}
        />
        <Logo size={28} />
        <div className={classes.barActions}>
          <Bell />
          <ActionIcon
            variant="transparent"
            c="#fff"
            size={38}
            aria-label={t('nav.search')}
            onClick={openCommandPalette}
          >
            <IconSearch size={22} aria-hidden />
          </ActionIcon>
        </div>
      </section>
      <aside className={classes.sidebar} aria-label="Clientèle">
        <Sidebar />
      </aside>
      <Drawer
        opened={opened}
        onClose={close}
        size={288}
        closeButtonProps={{ 'aria-label': t('nav.closeMenu'), className: classes.drawerClose }}
        title={<Logo size={28} />}
        classNames={{
          content: classes.drawer,
          header: classes.drawerHead,
          body: classes.drawerBody,
        }}
      >
        <Sidebar inDrawer />
      </Drawer>
      <main id="content" tabIndex={-1} className={classes.content}>
        {children}
      </main>
    </div>
  );
}
