import { communicationChannelSchema } from '@clientele/contracts/communication-channel';
import {
  IMPORT_SOURCE_LENGTH_MAXIMUM,
  type ImportLegalBasis,
  importLegalBasisSchema,
} from '@clientele/contracts/import-export/import-settings';
import { Alert, Checkbox, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { IconMailOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../../components/panel.tsx';
import classes from './matching-step.module.css';

type LegalBasis = ImportLegalBasis | null;

const NONE = 'none';
const BASES = importLegalBasisSchema.shape.basis.options;

/** The legal basis for contacting the imported people, and where their data come from. */
export function LegalBasisPanel(props: {
  value: LegalBasis;
  onChange: (value: LegalBasis) => void;
}) {
  const { value, onChange } = props;
  const { t } = useTranslation(['imports', 'clients']);
  const [basis, setBasis] = useState<ImportLegalBasis['basis'] | typeof NONE>(value?.basis ?? NONE);
  const [source, setSource] = useState(value?.source ?? '');
  const [channels, setChannels] = useState(value?.channels ?? []);
  const [sourceLeft, setSourceLeft] = useState(false);
  /**
   * A legal basis only counts with its source: until a source is given, nobody may be contacted.
   */
  const save = (
    next: Partial<{ basis: typeof basis; source: string; channels: typeof channels }>,
  ) => {
    const edited = { basis, source, channels, ...next };
    const text = edited.source.trim();
    if (edited.basis === NONE || text === '') {
      if (value !== null) onChange(null);
      return;
    }
    const agreed = edited.basis === 'consent' ? edited.channels : [];
    onChange({ basis: edited.basis, source: text, channels: agreed });
  };
  const agreedToNothing = value?.basis === 'consent' && value.channels.length === 0;
  const sourceless = basis !== NONE && source.trim() === '';
  return (
    <Panel title={t('imports:legal.title')}>
      <Stack gap="md">
        <Radio.Group
          aria-label={t('imports:legal.title')}
          description={t('imports:legal.intro')}
          value={basis}
          onChange={(next) => {
            setBasis(next as typeof basis);
            save({ basis: next as typeof basis });
          }}
        >
          <Stack gap={10} mt="md">
            {[...BASES, NONE].map((choice) => (
              <Radio
                key={choice}
                value={choice}
                label={t(`imports:legal.bases.${choice as (typeof BASES)[number]}`)}
                description={t(`imports:legal.hints.${choice as (typeof BASES)[number]}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        {basis !== NONE && (
          <TextInput
            required
            maw={520}
            label={t('imports:legal.source')}
            description={t('imports:legal.sourceHint')}
            maxLength={IMPORT_SOURCE_LENGTH_MAXIMUM}
            error={sourceLeft && sourceless ? t('imports:legal.sourceRequired') : undefined}
            value={source}
            onChange={(event) => setSource(event.currentTarget.value)}
            onBlur={() => {
              setSourceLeft(true);
              if (source.trim() !== (value?.source ?? '')) save({});
            }}
          />
        )}
        {basis === 'consent' && (
          <Checkbox.Group
            label={t('imports:legal.channels')}
            value={channels}
            onChange={(chosen) => {
              const next = communicationChannelSchema.options.filter((channel) =>
                chosen.includes(channel),
              );
              setChannels(next);
              save({ channels: next });
            }}
          >
            <Group gap="lg" mt={8}>
              {communicationChannelSchema.options.map((channel) => (
                <Checkbox key={channel} value={channel} label={t(`clients:channels.${channel}`)} />
              ))}
            </Group>
          </Checkbox.Group>
        )}
        {(value === null || sourceless || agreedToNothing) && (
          <Alert
            color="yellow"
            icon={<IconMailOff aria-hidden />}
            className={classes.notice}
            role="status"
          >
            <Text size="sm" fw={500}>
              {t(agreedToNothing ? 'imports:legal.noChannel' : 'imports:legal.nobody')}
            </Text>
          </Alert>
        )}
      </Stack>
    </Panel>
  );
}
