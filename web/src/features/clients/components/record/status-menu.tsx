import { type ClientStatus, clientStatusSchema } from '@clientele/contracts/clients/client';
import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ClientStatusPill } from '../../../../entities/client/client-status-pill.tsx';
import classes from './status-menu.module.css';

/** The client's status, with a menu to change it. */
export function StatusMenu(props: {
  status: ClientStatus;
  onChange: (status: ClientStatus) => void;
}) {
  const { t } = useTranslation('clients');
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={classes.change}>
          <ClientStatusPill status={props.status} />
          <VisuallyHidden>{t('details.changeStatus')}</VisuallyHidden>
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {clientStatusSchema.options.map((status) => (
          <Menu.Item
            key={status}
            rightSection={status === props.status ? <IconCheck size={16} aria-hidden /> : null}
            onClick={() => status !== props.status && props.onChange(status)}
          >
            {t(`statuses.${status}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
