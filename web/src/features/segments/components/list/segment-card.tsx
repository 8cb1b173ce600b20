import type { Segment } from '@clientele/contracts/segments/segment';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { KindBadge } from './kind-badge.tsx';
import { RebuildStatus } from './rebuild-status.tsx';
import { SegmentSize, SegmentTraces } from './segment-facts.tsx';
import classes from './segment-list.module.css';
import { SegmentMenu } from './segment-menu.tsx';

interface SegmentCardProps {
  segment: Segment;
  /** The criteria as a sentence. */
  sentence: string;
}

/** A segment in the list: its criteria, size and status. */
export function SegmentCard({ segment, sentence }: SegmentCardProps) {
  const { t } = useTranslation('segments');
  const { organization, can } = useCurrentOrganization();
  return (
    <article className={classes.card} aria-labelledby={segment.id}>
      <div className={classes.text}>
        <h2 className={classes.name} id={segment.id}>
          <Link to={`/o/${organization.id}/segments/${segment.id}`}>{segment.name}</Link>
          <KindBadge kind={segment.kind} />
        </h2>
        {segment.description && <p className={classes.description}>{segment.description}</p>}
        <p className={classes.sentence}>{sentence || t('list.chosenByHand')}</p>
        <SegmentTraces segment={segment} />
        <RebuildStatus segment={segment} />
      </div>
      {segment.status === 'active' && <SegmentSize segment={segment} />}
      {can('segments.manage') && <SegmentMenu segment={segment} />}
    </article>
  );
}
