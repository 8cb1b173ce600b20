import {
  type InteractionChannel,
  interactionChannelSchema,
} from '@clientele/contracts/interactions/interaction-type';
import { Button, Chip, Group, Select, TextInput } from '@mantine/core';
import { IconFilter, IconSearch, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { useClearButton } from '../../../lib/use-clear-button.ts';
import { KINDS, kindsOf, type TimelineKind, typesOf } from '../model/timeline-kinds.ts';
import {
  furtherFilters,
  isNarrowed,
  type TimelineState,
  WHOLE_TIMELINE,
} from '../model/timeline-state.ts';
import { CountedChip } from './counted-chip.tsx';
import classes from './timeline-filters.module.css';

const TYPING_MILLISECONDS = 300;

interface TimelineFiltersProps {
  state: TimelineState;
  onChange: (changes: Partial<TimelineState>, replace?: boolean) => void;
}

/** What of the timeline to show: kinds at once, the rest behind a button. */
export function TimelineFilters({ state, onChange }: TimelineFiltersProps) {
  const { t } = useTranslation('interactions');
  const further = furtherFilters(state);
  const [opened, setOpened] = useState(further > 0);
  return (
    <search className={classes.filters} aria-label={t('filters.label')}>
      <div className={classes.line}>
        <TimelineSearch value={state.q} onChange={(q) => onChange({ q }, true)} />
        <Button
          size="sm"
          variant={further > 0 ? 'light' : 'default'}
          leftSection={<IconFilter size={16} aria-hidden />}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {further > 0 ? t('filters.moreActive', { count: further }) : t('filters.more')}
        </Button>
        <Button
          size="sm"
          variant={state.trashed ? 'light' : 'subtle'}
          color={state.trashed ? undefined : 'gray'}
          c={state.trashed ? undefined : 'var(--ink-soft)'}
          leftSection={<IconTrash size={16} aria-hidden />}
          aria-pressed={state.trashed}
          onClick={() => onChange({ ...WHOLE_TIMELINE, trashed: !state.trashed })}
        >
          {t(state.trashed ? 'filters.leaveTrash' : 'filters.trash')}
        </Button>
      </div>
      {opened && <FurtherFilters state={state} onChange={onChange} />}
      {!state.trashed && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would frame the chips
        <div role="group" aria-label={t('filters.types')} className={classes.chips}>
          <Chip.Group
            multiple
            value={kindsOf(state.types)}
            onChange={(kinds) =>
              onChange({ types: typesOf(kinds as TimelineKind[]), counted: null, event: null })
            }
          >
            {KINDS.map((kind) => (
              <Chip key={kind} value={kind} size="sm" variant="outline">
                {t(`kinds.${kind}`)}
              </Chip>
            ))}
          </Chip.Group>
        </div>
      )}
      {(state.counted || isNarrowed(state)) && (
        <Group gap="xs">
          {state.counted && (
            <CountedChip
              state={state}
              onRemove={() => onChange({ counted: null, from: null, to: null })}
            />
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => onChange({ ...WHOLE_TIMELINE, trashed: state.trashed })}
          >
            {t('filters.clear')}
          </Button>
        </Group>
      )}
    </search>
  );
}

function TimelineSearch({ value, onChange }: { value: string; onChange: (q: string) => void }) {
  const { t } = useTranslation('interactions');
  const [typed, setTyped] = useState(value);
  const reported = useRef(value);
  useEffect(() => {
    if (value === reported.current) return;
    reported.current = value;
    setTyped(value);
  }, [value]);
  const report = useRef(onChange);
  report.current = onChange;
  useEffect(() => {
    if (typed === reported.current) return;
    const timer = setTimeout(() => {
      reported.current = typed;
      report.current(typed);
    }, TYPING_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <TextInput
      type="search"
      size="sm"
      className={classes.search}
      aria-label={t('filters.search')}
      placeholder={t('filters.searchPlaceholder')}
      maxLength={100}
      leftSection={<IconSearch size={17} aria-hidden />}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}

function FurtherFilters({ state, onChange }: TimelineFiltersProps) {
  const { t } = useTranslation('interactions');
  const { members } = useCurrentOrganization();
  const clearButton = useClearButton();
  const choice = (name: 'channel' | 'author') =>
    ({
      size: 'sm',
      clearable: true,
      label: t(`filters.${name}`),
      clearButtonProps: clearButton(t(`filters.${name}`)),
    }) as const;
  const day = (name: 'from' | 'to') => (
    <TextInput
      type="date"
      size="sm"
      label={t(`filters.${name}`)}
      value={state[name] ?? ''}
      onChange={(event) =>
        onChange({ [name]: event.currentTarget.value || null, counted: null }, true)
      }
    />
  );
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
        data={members.map(({ id, displayName, email }) => ({
          value: id,
          label: displayName || email,
        }))}
        value={state.author}
        onChange={(author) => onChange({ author })}
      />
      {day('from')}
      {day('to')}
    </div>
  );
}
