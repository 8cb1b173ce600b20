import type { Interaction } from '@clientele/contracts/interactions/interaction';
import { Button, Skeleton, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../../components/problem-alert.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatMoment } from '../../../../lib/format.ts';
import { isProblem } from '../../../../lib/problem.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { useInteraction } from '../../api/get-interaction.ts';
import { useTimeline } from '../../api/list-client-interactions.ts';
import { type TimelineState, timelineQueryOf } from '../../model/timeline-state.ts';
import type { EntryActions } from '../../model/use-entry-actions.tsx';
import { InteractionCard } from '../entry/interaction-card.tsx';
import classes from './client-history-timeline.module.css';

interface LinkedEventProps {
  clientId: string;
  state: TimelineState;
  actions: EntryActions;
  onWhole: () => void;
}

/**
 * Shows the event that a link points to, if the loaded part of the timeline does not contain it.
 */
export function LinkedEvent({ clientId, state, actions, onWhole }: LinkedEventProps) {
  const { t } = useTranslation('interactions');
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const timeline = useTimeline(organization.id, clientId, timelineQueryOf(state));
  const listed = timeline.data?.pages.some(({ items }) =>
    items.some(({ id }: Interaction) => id === state.event),
  );
  const unlistedId = timeline.isPending || listed ? null : state.event;
  const event = useInteraction(organization.id, unlistedId);
  if (unlistedId === null) return null;
  return (
    <section className={classes.panel} data-event aria-label={t('event.title')}>
      <div className={classes.eventHead}>
        <h2>{t('event.title')}</h2>
        <Button size="compact-sm" variant="subtle" onClick={onWhole}>
          {t('event.whole')}
        </Button>
      </div>
      {event.data?.clientId === clientId ? (
        <InteractionCard
          entry={event.data}
          actions={actions}
          highlighted
          day={formatMoment(event.data.at, language, organization.timeZone, 'short')}
        />
      ) : event.isPending ? (
        <Skeleton h={72} m="sm" />
      ) : event.isError && !isProblem(event.error, 'interaction.not_found') ? (
        <ProblemAlert error={event.error} onRetry={() => void event.refetch()} />
      ) : (
        <Text size="sm" c="dimmed" px="sm" pb="sm">
          {t('event.gone')}
        </Text>
      )}
    </section>
  );
}
