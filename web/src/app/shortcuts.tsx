import { Kbd } from '@mantine/core';
import { IconSearch, IconUserPlus, IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useCurrentOrganization } from '../lib/current-organization.tsx';
import { openCommandPalette } from './open-command-palette.ts';
import classes from './shortcuts.module.css';

/** Links to the most used pages. */
export function Shortcuts() {
  const { t } = useTranslation(['common', 'areas']);
  const { organization, can } = useCurrentOrganization();
  const base = `/o/${organization.id}`;
  const icon = { size: 20, stroke: 1.6, 'aria-hidden': true } as const;
  return (
    <div className={classes.list}>
      <button type="button" className={classes.item} onClick={openCommandPalette}>
        <IconSearch {...icon} />
        <span className={classes.grow}>{t('common:home.searchOrAct')}</span>
        <Kbd size="xs" aria-hidden>
          {t('common:spotlight.hint')}
        </Kbd>
      </button>
      {can('clients.write') && (
        <Link className={classes.item} to={`${base}/clients/new`}>
          <IconUserPlus {...icon} />
          {t('areas:clients.createHint')}
        </Link>
      )}
      {can('members.manage') && (
        <Link className={classes.item} to={`${base}/members?invite`}>
          <IconUsersGroup {...icon} />
          {t('areas:organizations.invite')}
        </Link>
      )}
    </div>
  );
}
