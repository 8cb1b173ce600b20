import {
  type InteractionChannel,
  interactionChannelSchema,
} from '@clientele/contracts/interactions/interaction-type';
import { isCalendarDate } from '@clientele/domain/time/calendar';
import { Select } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../../../components/day-input.tsx';
import { useMemberChoices } from '../../../../entities/member/use-member-choices.ts';
import { useClearButton } from '../../../../lib/use-clear-button.ts';
import type { TimelineFiltersProps } from '../../model/timeline-state.ts';
import classes from './timeline-filters.module.css';

/** Filters by channel, author and period. */
export function FurtherFilters({ state, onChange }: TimelineFiltersProps) {
  const { t } = useTranslation('interactions');
  const memberChoices = useMemberChoices();
  const clearButton = useClearButton();
  const choice = (name: 'channel' | 'author') =>
    ({
      size: 'sm',
      clearable: true,
      label: t(`filters.${name}`),
      clearButtonProps: clearButton(t(`filters.${name}`)),
    }) as const;
  return (
    <div className={classes.further}>
      <Select
        {...choice('channel')}
        placeholder={t('filters.anyChannel')}
        data={interactionChannelSchema.options.map((value) => ({
          value,
          label: t(`channels.${value}`),
        }))}
        value={state.channel}
        onChange={(channel) => onChange({ channel: channel as InteractionChannel | null })}
      />
      <Select
        {...choice('author')}
        searchable
        placeholder={t('filters.anyAuthor')}
        data={memberChoices}
        value={state.author}
        onChange={(author) => onChange({ author })}
      />
      {(['from', 'to'] as const).map((name) => (
        <DayFilter
          key={name}
          label={t(`filters.${name}`)}
          value={state[name]}
          onChange={(day) => onChange({ [name]: day, counted: null }, true)}
        />
      ))}
    </div>
  );
}

/** One end of the period; an incomplete date does not filter yet. */
function DayFilter(props: {
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
}) {
  const { value, onChange } = props;
  const [typed, setTyped] = useState(value ?? '');
  useEffect(() => setTyped(value ?? ''), [value]);
  return (
    <DayInput
      size="sm"
      label={props.label}
      value={typed}
      onChange={(text) => {
        setTyped(text);
        if (text === '' || isCalendarDate(text)) onChange(text || null);
      }}
    />
  );
}
