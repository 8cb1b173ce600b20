import { Button, Stack, Tabs } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendarRepeat, IconFileExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { PageHeader } from '../../components/page-header.tsx';
import { ExportDialog } from '../../features/exports/components/export-dialog.tsx';
import { ExportList } from '../../features/exports/components/export-list.tsx';
import {
  ScheduleDialog,
  type ScheduleTask,
} from '../../features/exports/components/schedule-dialog.tsx';
import { ScheduledExportManager } from '../../features/exports/components/scheduled-export-manager.tsx';
import { usePageTitle } from '../../lib/use-page-title.ts';

export function ExportsPage() {
  const { t } = useTranslation(['exports', 'clients', 'segments']);
  usePageTitle(t('exports:title'));
  const [parameters, setParameters] = useSearchParams();
  const [exporting, { open, close }] = useDisclosure(false);
  const [task, setTask] = useState<ScheduleTask | null>(null);
  const scheduled = parameters.get('tab') === 'scheduled';
  const create = scheduled ? (
    <Button
      leftSection={<IconCalendarRepeat size={18} aria-hidden />}
      onClick={() => setTask({ schedule: null })}
    >
      {t('exports:schedules.create')}
    </Button>
  ) : (
    <Button leftSection={<IconFileExport size={18} aria-hidden />} onClick={open}>
      {t('exports:create')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('exports:title')} intro={t('exports:intro')}>
        {create}
      </PageHeader>
      <Tabs
        value={scheduled ? 'scheduled' : 'own'}
        onChange={(tab) => setParameters(tab === 'scheduled' ? { tab } : {})}
      >
        <Tabs.List aria-label={t('exports:tabs.label')}>
          <Tabs.Tab value="own">{t('exports:tabs.own')}</Tabs.Tab>
          <Tabs.Tab value="scheduled">{t('exports:tabs.scheduled')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value={scheduled ? 'scheduled' : 'own'}>
          <Stack gap="md" pt="md">
            {scheduled ? (
              <ScheduledExportManager
                focused={parameters.get('schedule')}
                create={create}
                onEdit={(schedule) => setTask({ schedule })}
              />
            ) : (
              <ExportList scheduleId={null} create={create} />
            )}
          </Stack>
        </Tabs.Panel>
      </Tabs>
      <ExportDialog opened={exporting} subject={null} onClose={close} />
      <ScheduleDialog task={task} onClose={() => setTask(null)} />
    </>
  );
}
