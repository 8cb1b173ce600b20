import { type Client, TEXT_LENGTH_MAXIMUM } from '@clientele/contracts/clients/client';
import { addDays, calendarDateOf, isCalendarDate } from '@clientele/domain/time/calendar';
import { Chip, Group, Input, Modal, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../../../components/day-input.tsx';
import { DialogForm } from '../../../../components/form-dialog.tsx';
import { useMemberChoices } from '../../../../entities/member/use-member-choices.ts';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { type NextAction, useNextAction } from '../../model/use-next-action.tsx';

interface NextActionDialogProps {
  /** The client to plan for; null while closed. */
  client: Client | null;
  onClose: () => void;
}

/** Dialog to plan the next action with a client: what, by when and who does it. */
export function NextActionDialog({ client, onClose }: NextActionDialogProps) {
  const { t } = useTranslation(['clients', 'common']);
  return (
    <Modal opened={client !== null} onClose={onClose} title={t('clients:nextAction.title')}>
      {client && <NextActionForm client={client} onClose={onClose} />}
    </Modal>
  );
}

function NextActionForm({ client, onClose }: { client: Client; onClose: () => void }) {
  const { t } = useTranslation(['clients', 'common']);
  const { organization, me } = useCurrentOrganization();
  const memberChoices = useMemberChoices();
  const { plan } = useNextAction();
  const today = calendarDateOf(new Date(), organization.timeZone);
  const [text, setText] = useState(client.nextAction ?? '');
  const [on, setOn] = useState(client.nextActionOn ?? today);
  const [memberId, setMemberId] = useState(
    client.nextAction || client.nextActionOn ? client.nextActionFor : me.id,
  );
  const [checked, setChecked] = useState(false);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const missing = text.trim() === '';
  const wrongDay = on !== '' && !isCalendarDate(on);
  const picks = [
    { value: today, label: t('clients:nextAction.today') },
    { value: addDays(today, 1), label: t('clients:nextAction.tomorrow') },
    { value: addDays(today, 7), label: t('clients:nextAction.inAWeek') },
    { value: aMonthAfter(today), label: t('clients:nextAction.inAMonth') },
  ];
  const save = async () => {
    setChecked(true);
    if (missing || wrongDay || saving) return;
    const next: NextAction = {
      nextAction: text.trim(),
      nextActionOn: on || null,
      nextActionFor: memberId,
    };
    setSaving(true);
    try {
      await plan(client, next);
      onClose();
    } catch (failure) {
      setError(failure);
      setSaving(false);
    }
  };
  return (
    <DialogForm
      error={error}
      onSubmit={() => void save()}
      onCancel={onClose}
      submitLabel={t('common:save')}
      saving={saving}
    >
      <TextInput
        data-autofocus
        required
        label={t('clients:nextAction.what', { name: client.displayName })}
        placeholder={t('clients:nextAction.placeholder')}
        maxLength={TEXT_LENGTH_MAXIMUM}
        error={checked && missing ? t('clients:nextAction.missing') : undefined}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Input.Wrapper label={t('clients:nextAction.when')} labelElement="div">
        <Chip.Group value={on} onChange={(date) => setOn(String(date))}>
          <Group gap={6} mt={4} mb={10}>
            {picks.map(({ value, label }) => (
              <Chip key={value} value={value} size="sm" variant="outline">
                {label}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        <DayInput
          w={180}
          aria-label={t('clients:nextAction.date')}
          error={checked && wrongDay ? t('clients:nextAction.noDay') : undefined}
          value={on}
          onChange={setOn}
        />
      </Input.Wrapper>
      <Select
        label={t('clients:nextAction.who')}
        searchable
        allowDeselect={false}
        data={[{ value: '', label: t('clients:nextAction.anyone') }, ...memberChoices]}
        value={memberId ?? ''}
        onChange={(id) => setMemberId(id || null)}
      />
    </DialogForm>
  );
}

/** The same day one month later, or the last day of that month where it is shorter. */
function aMonthAfter(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(day, last))).toISOString().slice(0, 10);
}
