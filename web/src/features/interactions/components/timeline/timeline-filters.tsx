import { Button, Chip, Group } from '@mantine/core';
import { IconFilter, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KINDS, kindsOf, type TimelineKind, typesOf } from '../../model/timeline-kinds.ts';
import {
  furtherFilters,
  isNarrowed,
  type TimelineFiltersProps,
  WHOLE_TIMELINE,
} from '../../model/timeline-state.ts';
import { CountedChip } from './counted-chip.tsx';
import { FurtherFilters } from './further-filters.tsx';
import classes from './timeline-filters.module.css';
import { TimelineSearch } from './timeline-search.tsx';

/** The filters of a timeline: kinds at once, the others behind a button. */
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
