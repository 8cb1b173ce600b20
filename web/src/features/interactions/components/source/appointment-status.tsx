import {
  type AppointmentStatus,
  appointmentStatusSchema,
} from '@clientele/contracts/interactions/appointment';
import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StatusPill, type StatusTone } from '../../../../components/status-pill.tsx';
import classes from './appointment-status.module.css';

const TONES: Record<AppointmentStatus, StatusTone> = {
  planned: 'outline',
  confirmed: 'busy',
  completed: 'good',
  noShow: 'bad',
  cancelled: 'plain',
};

export function AppointmentPill({ status }: { status: AppointmentStatus }) {
  const { t } = useTranslation('interactions');
  return (
    <StatusPill tone={TONES[status]} struck={status === 'cancelled'}>
      {t(`appointment.statuses.${status}`)}
    </StatusPill>
  );
}

/** The status of an appointment, with a menu to change it. */
export function AppointmentStatusMenu(props: {
  status: AppointmentStatus;
  onChange: (status: AppointmentStatus) => void;
}) {
  const { t } = useTranslation('interactions');
  return (
    <Menu>
      <Menu.Target>
        <UnstyledButton className={classes.change}>
          <AppointmentPill status={props.status} />
          <VisuallyHidden>{t('appointment.changeStatus')}</VisuallyHidden>
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {appointmentStatusSchema.options.map((status) => (
          <Menu.Item
            key={status}
            rightSection={status === props.status ? <IconCheck size={16} aria-hidden /> : null}
            onClick={() => status !== props.status && props.onChange(status)}
          >
            {t(`appointment.statuses.${status}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
