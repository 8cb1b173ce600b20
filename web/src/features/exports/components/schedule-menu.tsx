import type { ExportSchedule } from '@clientele/contracts/import-export/export-schedule';
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconDotsVertical,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { confirmDelete } from '../../../components/confirm.tsx';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { notifyDone } from '../../../lib/notify.ts';
import { useNotifyProblem } from '../../../lib/use-notify-problem.tsx';
import { useDeleteSchedule, useUpdateSchedule } from '../api/schedules.ts';

export function ScheduleMenu(props: { schedule: ExportSchedule; onEdit: () => void }) {
  const { schedule, onEdit } = props;
  const { t } = useTranslation(['exports', 'common']);
  const { organization } = useCurrentOrganization();
  const { mutate: update } = useUpdateSchedule(organization.id);
  const { mutateAsync: remove } = useDeleteSchedule(organization.id);
  const notifyProblem = useNotifyProblem();
  const { name } = schedule;
  const resting = schedule.paused || schedule.stoppedCode !== null;
  const setPaused = (paused: boolean) =>
    update(
      { schedule, changes: { paused } },
      {
        onSuccess: () =>
          notifyDone(t(paused ? 'exports:schedules.nowPaused' : 'exports:schedules.nowOn')),
        onError: notifyProblem,
      },
    );
  const confirmRemoval = () =>
    confirmDelete({
      title: t('exports:schedules.deleteTitle', { name }),
      text: t('exports:schedules.deleteText'),
      confirm: t('exports:schedules.delete'),
      onConfirm: () =>
        void remove(schedule).then(() => notifyDone(t('exports:schedules.deleted')), notifyProblem),
    });
  const icon = { size: 16, 'aria-hidden': true } as const;
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('exports:schedules.actions', { name })}
        >
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil {...icon} />} onClick={onEdit}>
          {t('common:edit')}
        </Menu.Item>
        <Menu.Item
          leftSection={resting ? <IconPlayerPlay {...icon} /> : <IconPlayerPause {...icon} />}
          onClick={() => setPaused(!resting)}
        >
          {t(resting ? 'exports:schedules.resume' : 'exports:schedules.pause')}
        </Menu.Item>
        <Menu.Item c="var(--bad)" leftSection={<IconTrash {...icon} />} onClick={confirmRemoval}>
          {t('exports:schedules.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
