import {
  type ExportSchedule,
  exportScopeSchema,
  SCHEDULE_NAME_LENGTH_MAXIMUM,
} from '@clientele/contracts/import-export/export-schedule';
import { Modal, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogForm } from '../../../components/form-dialog.tsx';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { notifyDone } from '../../../lib/notify.ts';
import { useCreateSchedule, useUpdateSchedule } from '../api/schedules.ts';
import { useDefinition } from '../model/use-definition.ts';
import { DefinitionFields } from './definition-fields.tsx';
import { EntityFields } from './entity-fields.tsx';
import { RetentionFields } from './retention-fields.tsx';
import { TimingFields } from './timing-fields.tsx';

/** What the dialog is for: the schedule to change, or null to create one. */
export type ScheduleTask = { schedule: ExportSchedule | null };

/** Dialog to create or change a scheduled export; closed while `task` is null. */
export function ScheduleDialog(props: { task: ScheduleTask | null; onClose: () => void }) {
  const { task, onClose } = props;
  const { t } = useTranslation(['exports', 'common']);
  return (
    <Modal
      opened={task !== null}
      onClose={onClose}
      size={760}
      title={t(task?.schedule ? 'exports:schedules.editTitle' : 'exports:schedules.create')}
    >
      {task && <ScheduleForm schedule={task.schedule} onClose={onClose} />}
    </Modal>
  );
}

function ScheduleForm(props: { schedule: ExportSchedule | null; onClose: () => void }) {
  const { schedule, onClose } = props;
  const { t } = useTranslation(['exports', 'common']);
  const { organization } = useCurrentOrganization();
  const create = useCreateSchedule(organization.id);
  const update = useUpdateSchedule(organization.id);
  const draft = useDefinition(schedule?.definition);
  const [name, setName] = useState(schedule?.name ?? '');
  const [timing, setTiming] = useState(
    schedule?.timing ?? {
      frequency: 'weekly' as const,
      time: '06:00',
      weekday: 1,
      monthDay: null,
    },
  );
  const [scope, setScope] = useState(schedule?.scope ?? 'full');
  const [retention, setRetention] = useState(
    schedule?.retention ?? { type: 'count' as const, count: 12 },
  );
  const [checked, setChecked] = useState(false);
  const nameless = name.trim() === '';
  const error = create.error ?? update.error;
  const save = () => {
    setChecked(true);
    if (nameless || timing.time === '' || draft.chosen.length === 0) return;
    if (!draft.namesRecords) return;
    const body = { name: name.trim(), definition: draft.definition, timing, scope, retention };
    const onSuccess = () => {
      notifyDone(t(schedule ? 'exports:schedules.saved' : 'exports:schedules.created'));
      onClose();
    };
    if (schedule) update.mutate({ schedule, changes: body }, { onSuccess });
    else create.mutate(body, { onSuccess });
  };
  return (
    <DialogForm
      error={error}
      onSubmit={save}
      onCancel={onClose}
      submitLabel={schedule ? t('common:save') : t('exports:schedules.create')}
      saving={create.isPending || update.isPending}
      disabled={!draft.ready}
    >
      <TextInput
        data-autofocus
        required
        label={t('exports:schedules.name')}
        placeholder={t('exports:schedules.namePlaceholder')}
        maxLength={SCHEDULE_NAME_LENGTH_MAXIMUM}
        error={checked && nameless ? t('exports:schedules.nameRequired') : undefined}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TimingFields timing={timing} checked={checked} onChange={setTiming} />
      <EntityFields draft={draft} withPeriod={false} checked={checked} />
      <Radio.Group
        label={t('exports:schedules.scope')}
        value={scope}
        onChange={(value) => setScope(exportScopeSchema.parse(value))}
      >
        <Stack gap={8} mt={8}>
          {exportScopeSchema.options.map((option) => (
            <Radio
              key={option}
              value={option}
              label={t(`exports:scopes.${option}`)}
              description={t(`exports:scopeHints.${option}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <RetentionFields retention={retention} onChange={setRetention} />
      <DefinitionFields draft={draft} checked={checked} />
    </DialogForm>
  );
}
