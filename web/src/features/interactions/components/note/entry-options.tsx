import {
  type InteractionChannel,
  interactionChannelSchema,
} from '@clientele/contracts/interactions/interaction-type';
import { Anchor, Input, SegmentedControl, Select, Switch } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { MomentInput } from '../../../../components/moment-input.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { useClearButton } from '../../../../lib/use-clear-button.ts';
import type { EntryDraft } from '../../model/entry-draft.ts';
import classes from './entry-form.module.css';

interface EntryOptionsProps {
  draft: EntryDraft;
  onChange: (changes: Partial<EntryDraft>) => void;
  wrongMoment: boolean;
}

/** Inputs for when it happened, by which channel, and who may read it. */
export function EntryOptions({ draft, onChange, wrongMoment }: EntryOptionsProps) {
  const { t } = useTranslation(['interactions', 'common']);
  const clearButton = useClearButton();
  const directionId = useId();
  const hintId = useId();
  const { can } = useCurrentOrganization();
  const { type } = draft;
  return (
    <>
      <div className={classes.options}>
        {type === 'call' && (
          <Input.Wrapper
            label={t('interactions:note.direction')}
            labelProps={{ id: directionId }}
            labelElement="div"
          >
            <SegmentedControl
              size="sm"
              display="flex"
              aria-labelledby={directionId}
              data={[
                { value: 'inbound', label: t('interactions:note.inbound') },
                { value: 'outbound', label: t('interactions:note.outbound') },
              ]}
              value={draft.direction ?? 'inbound'}
              onChange={(direction) =>
                onChange({ direction: direction as NonNullable<EntryDraft['direction']> })
              }
            />
          </Input.Wrapper>
        )}
        {type === 'other' && (
          <Select
            w={190}
            label={t('interactions:note.channel')}
            clearable
            clearButtonProps={clearButton(t('interactions:note.channel'))}
            placeholder={t('common:nothing')}
            data={interactionChannelSchema.options.map((value) => ({
              value,
              label: t(`interactions:channels.${value}`),
            }))}
            value={draft.channel}
            onChange={(channel) => onChange({ channel: channel as InteractionChannel | null })}
          />
        )}
        {draft.at === null ? (
          <span className={classes.when}>
            <IconClock size={17} aria-hidden color="var(--ink-soft)" />
            {t('interactions:note.now')}
            <Anchor
              component="button"
              type="button"
              size="sm"
              onClick={() => onChange({ at: new Date().toISOString() })}
            >
              {t('interactions:note.changeWhen')}
            </Anchor>
          </span>
        ) : (
          <MomentInput
            value={draft.at}
            onChange={(at) => onChange({ at })}
            dateLabel={t('interactions:note.date')}
            timeLabel={t('interactions:note.time')}
            error={wrongMoment ? t('interactions:appointment.dateRequired') : undefined}
          />
        )}
      </div>
      <div className={classes.switches}>
        <Switch
          size="sm"
          label={t('interactions:note.pin')}
          checked={draft.pinned}
          onChange={(event) => onChange({ pinned: event.currentTarget.checked })}
        />
        {can('interactions.manage') && (
          <div>
            <Switch
              size="sm"
              label={t('interactions:note.managersOnly')}
              aria-describedby={hintId}
              checked={draft.visibility === 'managers'}
              onChange={(event) =>
                onChange({ visibility: event.currentTarget.checked ? 'managers' : 'everyone' })
              }
            />
            <span id={hintId} className={classes.hint}>
              {t('interactions:note.managersOnlyHint')}
            </span>
          </div>
        )}
      </div>
    </>
  );
}
