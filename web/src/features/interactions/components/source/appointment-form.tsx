import type { ClientReference } from '@clientele/contracts/clients/client-reference';
import {
  APPOINTMENT_NOTE_LENGTH_MAXIMUM,
  type Appointment,
  type AppointmentStatus,
  appointmentStatusSchema,
  SERVICE_LENGTH_MAXIMUM,
} from '@clientele/contracts/interactions/appointment';
import { Select, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../../../components/day-input.tsx';
import { DialogForm } from '../../../../components/form-dialog.tsx';
import { TimeInput } from '../../../../components/time-input.tsx';
import { ClientPicker } from '../../../../entities/client/client-picker.tsx';
import { useMemberChoices } from '../../../../entities/member/use-member-choices.ts';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatDuration } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import {
  type AppointmentValues,
  endsNextDay,
  freshAppointment,
  issuesOf,
  minutesOf,
  valuesOf,
  withStart,
} from '../../model/appointment-form.ts';
import { useSaveAppointment } from '../../model/use-save-appointment.tsx';
import classes from './source-form.module.css';

interface AppointmentFormProps {
  stored: Appointment | null;
  client: Pick<ClientReference, 'id' | 'displayName'> | null;
  onClose: () => void;
}

export function AppointmentForm({ stored, client, onClose }: AppointmentFormProps) {
  const { t } = useTranslation(['interactions', 'common']);
  const language = useLanguage();
  const { organization, can } = useCurrentOrganization();
  const memberChoices = useMemberChoices();
  const { timeZone } = organization;
  const [values, setValues] = useState<AppointmentValues>(() =>
    stored
      ? valuesOf(stored, timeZone)
      : freshAppointment(client?.id ?? null, new Date(), timeZone),
  );
  const [checked, setChecked] = useState(false);
  const { save, confirmDelete, saving, error } = useSaveAppointment(stored, onClose);
  const issues = checked ? issuesOf(values) : {};
  const issue = (field: keyof AppointmentValues) => {
    const code = issues[field];
    return code ? t(`interactions:appointment.${code}`) : undefined;
  };
  const set = (changes: Partial<AppointmentValues>) => setValues((now) => ({ ...now, ...changes }));
  const minutes = minutesOf(values);
  const duration = minutes === null ? '' : formatDuration(minutes, language);
  const durationText = endsNextDay(values)
    ? t('interactions:appointment.nextDay', { duration })
    : duration;
  return (
    <DialogForm
      error={error}
      onSubmit={() => {
        setChecked(true);
        if (Object.keys(issuesOf(values)).length === 0) save(values);
      }}
      onDelete={stored && can('interactions.manage') ? confirmDelete : null}
      deleteLabel={t('interactions:appointment.delete')}
      onCancel={onClose}
      submitLabel={stored ? t('common:save') : t('interactions:appointment.create')}
      saving={saving}
    >
      {client ? (
        <Text fw={600}>{client.displayName}</Text>
      ) : (
        <ClientPicker
          required
          label={t('interactions:appointment.client')}
          error={issue('clientId')}
          value={values.clientId}
          onChange={(clientId) => set({ clientId })}
        />
      )}
      <div className={classes.when}>
        <DayInput
          required
          label={t('interactions:appointment.date')}
          error={issue('date')}
          value={values.date}
          onChange={(date) => set({ date })}
        />
        <TimeInput
          required
          label={t('interactions:appointment.start')}
          error={issue('start')}
          value={values.start}
          onChange={(start) => setValues((now) => withStart(now, start))}
        />
        <TimeInput
          required
          label={t('interactions:appointment.end')}
          description={durationText}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          error={issue('end')}
          value={values.end}
          onChange={(end) => set({ end })}
        />
      </div>
      <div className={classes.pair}>
        <TextInput
          label={t('interactions:appointment.service')}
          placeholder={t('interactions:appointment.servicePlaceholder')}
          maxLength={SERVICE_LENGTH_MAXIMUM}
          value={values.service}
          onChange={(event) => set({ service: event.currentTarget.value })}
        />
        <Select
          label={t('interactions:appointment.member')}
          searchable
          allowDeselect={false}
          data={[{ value: '', label: t('interactions:appointment.anyone') }, ...memberChoices]}
          value={values.memberId ?? ''}
          onChange={(memberId) => set({ memberId: memberId || null })}
        />
      </div>
      <Textarea
        label={t('interactions:appointment.note')}
        placeholder={t('interactions:appointment.notePlaceholder')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={APPOINTMENT_NOTE_LENGTH_MAXIMUM}
        value={values.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      <Select
        w={220}
        label={t('interactions:appointment.status')}
        allowDeselect={false}
        data={appointmentStatusSchema.options.map((value) => ({
          value,
          label: t(`interactions:appointment.statuses.${value}`),
        }))}
        value={values.status}
        onChange={(status) => set({ status: status as AppointmentStatus })}
      />
    </DialogForm>
  );
}
