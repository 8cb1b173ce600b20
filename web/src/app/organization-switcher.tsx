import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconPlus, IconSelector } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useCurrentOrganization } from '../lib/current-organization.tsx';
import classes from './sidebar.module.css';

export function OrganizationSwitcher() {
  const { t } = useTranslation();
  const { me, organization, membership } = useCurrentOrganization();
  return (
    <Menu position="bottom-start" width={232}>
      <Menu.Target>
        <UnstyledButton className={classes.switcher}>
          <span className={classes.grow}>
            <span className={classes.strong}>{organization.name}</span>
            <span className={classes.soft}>{t(`roles.${membership.role}`)}</span>
          </span>
          <VisuallyHidden>{t('organization.switch')}</VisuallyHidden>
          <IconSelector size={18} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {me.memberships.map(({ organization: choice }) => (
          <Menu.Item
            key={choice.id}
            component={Link}
            to={`/o/${choice.id}`}
            rightSection={
              choice.id === organization.id ? <IconCheck size={16} aria-hidden /> : null
            }
          >
            {choice.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          component={Link}
          to="/organizations/new"
          leftSection={<IconPlus size={16} aria-hidden />}
        >
          {t('organization.create')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
