import { addDays, calendarDateOf } from '@clientele/domain/time/calendar';
import { Skeleton, Stack } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../components/empty-state.tsx';
import { MoreButton } from '../../../../components/more-button.tsx';
import { ProblemAlert } from '../../../../components/problem-alert.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatDay, formatMonth } from '../../../../lib/format.ts';
import { useInView } from '../../../../lib/use-in-view.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { useTimeline } from '../../api/list-client-interactions.ts';
import { groupTimeline, type TimelineDay } from '../../model/timeline-groups.ts';
import { isNarrowed, type TimelineState, timelineQueryOf } from '../../model/timeline-state.ts';
import type { EntryActions } from '../../model/use-entry-actions.tsx';
import { InteractionCard } from '../entry/interaction-card.tsx';
import classes from './client-history-timeline.module.css';

interface TimelineEntriesProps {
  clientId: string;
  state: TimelineState;
  actions: EntryActions;
  /** Button that removes the filters. */
  onClear: ReactNode;
}

/** The entries of a timeline: future ones, then month by month; more load while scrolling. */
export function TimelineEntries({ clientId, state, actions, onClear }: TimelineEntriesProps) {
  const { t } = useTranslation(['interactions', 'common']);
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const timeline = useTimeline(organization.id, clientId, timelineQueryOf(state));
  const { hasNextPage, isFetching, fetchNextPage, data } = timeline;
  const more = () => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  };
  const sentinel = useInView(more);
  const groups = useMemo(() => {
    const entries = data?.pages.flatMap((page) => page.items) ?? [];
    return groupTimeline(entries, new Date(), organization.timeZone);
  }, [data, organization.timeZone]);
  if (timeline.isError && !data) {
    return <ProblemAlert error={timeline.error} onRetry={() => void timeline.refetch()} />;
  }
  if (!data) return <TimelineSkeleton />;
  const { upcoming, months } = groups;
  if (upcoming.length + months.length === 0 && !hasNextPage) {
    if (state.trashed) {
      return (
        <EmptyState
          title={t('interactions:empty.trash')}
          text={t('interactions:empty.trashText')}
        />
      );
    }
    if (isNarrowed(state)) {
      return (
        <EmptyState
          title={t('interactions:empty.filtered')}
          text={t('interactions:empty.filteredText')}
        >
          {onClear}
        </EmptyState>
      );
    }
    return <EmptyState title={t('interactions:empty.title')} text={t('interactions:empty.text')} />;
  }
  const today = calendarDateOf(new Date(), organization.timeZone);
  const dayOf = (at: string) =>
    formatDay(calendarDateOf(new Date(at), organization.timeZone), language, today);
  return (
    <div
      className={classes.timeline}
      aria-busy={timeline.isPlaceholderData}
      data-old={timeline.isPlaceholderData || undefined}
    >
      {upcoming.length > 0 && (
        <section className={classes.upcoming} aria-label={t('interactions:upcoming')}>
          <h2 className={classes.groupTitle}>{t('interactions:upcoming')}</h2>
          {upcoming.map((entry) => (
            <InteractionCard
              key={entry.id}
              entry={entry}
              actions={actions}
              day={dayOf(entry.at)}
              highlighted={entry.id === state.event}
            />
          ))}
        </section>
      )}
      {months.map(({ month, days }) => (
        <section key={month} aria-label={formatMonth(month, language)}>
          <h2 className={classes.month}>{formatMonth(month, language)}</h2>
          {days.map((day) => (
            <DayEntries
              key={day.date}
              day={day}
              today={today}
              actions={actions}
              event={state.event}
            />
          ))}
        </section>
      ))}
      {hasNextPage && (
        <div ref={sentinel} className={classes.more}>
          <MoreButton pages={timeline} />
        </div>
      )}
      {timeline.isFetchNextPageError && <ProblemAlert error={timeline.error} onRetry={more} />}
      {!hasNextPage && months.length > 0 && !isNarrowed(state) && !state.trashed && (
        <p className={classes.end}>{t('interactions:empty.end')}</p>
      )}
    </div>
  );
}

function DayEntries(props: {
  day: TimelineDay;
  today: string;
  actions: EntryActions;
  event: string | null;
}) {
  const { day, today } = props;
  const language = useLanguage();
  const words = useDayWords();
  return (
    <div className={classes.day}>
      <time dateTime={day.date} className={classes.date}>
        {words(day.date, today) ?? formatDay(day.date, language, day.date, 'short')}
      </time>
      <div className={classes.entries}>
        {day.entries.map((entry) => (
          <InteractionCard
            key={entry.id}
            entry={entry}
            actions={props.actions}
            highlighted={entry.id === props.event}
          />
        ))}
      </div>
    </div>
  );
}

/** Words today and yesterday; null for every other day. */
function useDayWords() {
  const { t } = useTranslation('interactions');
  return (date: string, today: string): string | null => {
    if (date === today) return t('today');
    return date === addDays(today, -1) ? t('yesterday') : null;
  };
}

function TimelineSkeleton() {
  return (
    <Stack gap="md" aria-hidden>
      {[72, 108, 72, 88].map((height, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change
        <Skeleton key={at} h={height} radius="lg" />
      ))}
    </Stack>
  );
}
