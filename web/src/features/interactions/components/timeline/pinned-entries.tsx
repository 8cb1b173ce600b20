import { IconPinFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatMoment } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { usePinned } from '../../api/list-client-interactions.ts';
import { isNarrowed, type TimelineState } from '../../model/timeline-state.ts';
import type { EntryActions } from '../../model/use-entry-actions.tsx';
import { InteractionCard } from '../entry/interaction-card.tsx';
import classes from './client-history-timeline.module.css';

/** The pinned entries, above everything else. */
export function PinnedEntries(props: {
  clientId: string;
  state: TimelineState;
  actions: EntryActions;
}) {
  const { t } = useTranslation('interactions');
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const unfiltered = !isNarrowed(props.state);
  const pinned = usePinned(organization.id, props.clientId, unfiltered);
  if (!unfiltered || pinned.length === 0) return null;
  return (
    <section className={`${classes.panel} ${classes.pinned}`} aria-label={t('pinned')}>
      <h2>
        <IconPinFilled size={15} aria-hidden /> {t('pinned')}
      </h2>
      {pinned.map((entry) => (
        <InteractionCard
          key={entry.id}
          entry={entry}
          actions={props.actions}
          day={formatMoment(entry.at, language, organization.timeZone, 'short')}
        />
      ))}
    </section>
  );
}
