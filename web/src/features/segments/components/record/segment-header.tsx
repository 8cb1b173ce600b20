import type { Segment } from '@clientele/contracts/segments/segment';
import { Alert, Anchor, Button, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconPencil, IconQuote } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router-dom';
import { useSentence } from '../../../../entities/condition/use-sentence.ts';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { KindBadge } from '../list/kind-badge.tsx';
import { RebuildStatus } from '../list/rebuild-status.tsx';
import { SegmentSize, SegmentTraces } from '../list/segment-facts.tsx';
import { SegmentMenu } from '../list/segment-menu.tsx';
import classes from './segment-header.module.css';

interface SegmentHeaderProps {
  segment: Segment;
  /** Actions on all its clients. */
  children: ReactNode;
}

/** The head of a segment's page: its name, kind, criteria and size, and the actions on it. */
export function SegmentHeader({ segment, children }: SegmentHeaderProps) {
  const { t } = useTranslation('segments');
  const navigate = useNavigate();
  const { organization, can } = useCurrentOrganization();
  const sentence = useSentence();
  const base = `/o/${organization.id}/segments`;
  const manages = can('segments.manage');
  const inUse = segment.status === 'active';
  return (
    <header className={classes.root}>
      <Anchor component={Link} to={base} size="sm" className={classes.back}>
        <IconArrowLeft size={16} aria-hidden /> {t('details.back')}
      </Anchor>
      {!inUse && <Alert color="mimosa">{t('details.archivedNote')}</Alert>}
      <div className={classes.line}>
        <div className={classes.title}>
          <Title order={1}>{segment.name}</Title>
          <KindBadge kind={segment.kind} />
        </div>
        <div className={classes.actions}>
          {inUse && children}
          {manages && inUse && !segment.hidden && (
            <Button
              component={Link}
              to={`${base}/${segment.id}/edit`}
              leftSection={<IconPencil size={18} aria-hidden />}
            >
              {t('menu.edit')}
            </Button>
          )}
          {manages && <SegmentMenu segment={segment} onDeleted={() => void navigate(base)} />}
        </div>
      </div>
      {segment.description && <Text>{segment.description}</Text>}
      <div className={classes.facts}>
        {inUse && <SegmentSize segment={segment} />}
        <div className={classes.words}>
          <p className={classes.sentence}>
            {segment.criteria && <IconQuote size={18} aria-hidden />}
            <span>{segment.criteria ? sentence(segment.criteria) : t('list.chosenByHand')}</span>
          </p>
          <SegmentTraces segment={segment} />
        </div>
      </div>
      <RebuildStatus segment={segment} />
    </header>
  );
}
