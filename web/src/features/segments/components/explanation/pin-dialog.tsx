import type { ClientSelection } from '@clientele/contracts/clients/bulk-edit';
import { Button, Group, Modal, Radio, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PatientButton } from '../../../../components/patient-button.tsx';
import { ProblemAlert } from '../../../../components/problem-alert.tsx';
import { useSegmentNames } from '../../../../entities/segment/segment-names.ts';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatNumber } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { usePinClients } from '../../api/pin-segment-clients.ts';

export interface PinSubject {
  selection: ClientSelection;
  count: number;
}

interface PinDialogProps {
  /** Null while closed. */
  subject: PinSubject | null;
  onClose: () => void;
  onStarted: (bulkEditId: string) => void;
}

/**
 * Dialog that pins many clients in or out of a segment, or removes their pins so that the criteria
 * decide again.
 */
export function PinDialog({ subject, onClose, onStarted }: PinDialogProps) {
  const { t } = useTranslation(['segments', 'common']);
  return (
    <Modal opened={subject !== null} onClose={onClose} title={t('segments:pins.title')}>
      {subject && <PinForm subject={subject} onClose={onClose} onStarted={onStarted} />}
    </Modal>
  );
}

const CHOICES = { dynamic: ['in', 'out', 'none'], static: ['in', 'none'] } as const;
type Choice = (typeof CHOICES)['dynamic'][number];

function PinForm(props: PinDialogProps & { subject: PinSubject }) {
  const { subject, onClose, onStarted } = props;
  const { t } = useTranslation(['segments', 'common']);
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const names = useSegmentNames().filter(({ hidden }) => !hidden);
  const pin = usePinClients(organization.id);
  const [segmentId, setSegmentId] = useState<string | null>(null);
  const [choice, setChoice] = useState<Choice>('in');
  const segment = names.find(({ id }) => id === segmentId);
  const kinds = (['static', 'dynamic'] as const).map((kind) => ({
    group: t(`segments:kinds.${kind}`),
    items: names
      .filter((candidate) => candidate.kind === kind)
      .map(({ id, name }) => ({ value: id, label: name })),
  }));
  const submit = () => {
    if (!segment) return;
    pin.mutate(
      {
        segmentId: segment.id,
        selection: subject.selection,
        pin: choice === 'none' ? null : choice,
      },
      { onSuccess: ({ id }) => onStarted(id) },
    );
  };
  const { count } = subject;
  return (
    <Stack>
      {pin.isError && <ProblemAlert error={pin.error} />}
      <Text size="sm">
        {t('segments:pins.concerned', { count, shown: formatNumber(count, language) })}
      </Text>
      <Select
        data-autofocus
        searchable
        label={t('segments:pins.segment')}
        placeholder={t('segments:pins.choose')}
        nothingFoundMessage={t('segments:pins.noSegment')}
        data={kinds.filter(({ items }) => items.length > 0)}
        value={segmentId}
        onChange={(id) => {
          setSegmentId(id);
          setChoice('in');
        }}
      />
      {segment && (
        <Radio.Group
          label={t('segments:pins.what')}
          value={choice}
          onChange={(value) => setChoice(value as Choice)}
        >
          <Stack gap={8} mt={8}>
            {CHOICES[segment.kind].map((option) => (
              <Radio
                key={option}
                value={option}
                label={t(`segments:pins.choices.${segment.kind}.${option as 'in'}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <PatientButton
          type="button"
          error={pin.error}
          loading={pin.isPending}
          disabled={!segment}
          onClick={submit}
        >
          {t('segments:pins.apply')}
        </PatientButton>
      </Group>
    </Stack>
  );
}
