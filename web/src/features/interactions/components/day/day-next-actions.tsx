import type { Client } from '@clientele/contracts/clients/client';
import type { Day } from '@clientele/contracts/interactions/day';
import { ActionIcon, Anchor, Skeleton } from '@mantine/core';
import { IconCheck, IconPencil } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoreButton } from '../../../../components/more-button.tsx';
import { Panel } from '../../../../components/panel.tsx';
import { ProblemAlert } from '../../../../components/problem-alert.tsx';
import { useMemberName } from '../../../../entities/member/use-member-name.ts';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatDay, formatDaysAway } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { useNextActions } from '../../api/get-day.ts';
import classes from './day.module.css';
import { DayClient, DayList } from './day-client.tsx';

interface DayNextActionsProps {
  day: Day;
  memberId: string | null;
  onPlan: ((client: Client) => void) | null;
  onComplete: ((client: Client) => Promise<void>) | null;
}

/** Next actions that are due, and on request the later ones. */
export function DayNextActions({ day, memberId, onPlan, onComplete }: DayNextActionsProps) {
  const { t } = useTranslation(['interactions', 'clients']);
  const [opened, setOpened] = useState(false);
  const { items, more } = day.nextActions;
  const row = (client: Client) => (
    <NextActionRow
      key={client.id}
      client={client}
      today={day.date}
      onPlan={onPlan}
      onComplete={onComplete}
    />
  );
  return (
    <Panel
      title={t('interactions:day.nextActions')}
      aside={
        <Anchor
          component="button"
          type="button"
          size="sm"
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {t(opened ? 'interactions:day.hideLater' : 'interactions:day.later')}
        </Anchor>
      }
    >
      {items.length === 0 ? (
        <p className={classes.quiet}>
          <b>{t('interactions:day.nothingDue')}</b>
          <br />
          {t('interactions:day.nothingDueText')}
        </p>
      ) : (
        <DayList clients={items} more={more && !opened}>
          {row}
        </DayList>
      )}
      {opened && <LaterActions day={day} memberId={memberId} row={row} />}
    </Panel>
  );
}

/** The next actions planned after today, page by page. */
function LaterActions(props: {
  day: Day;
  memberId: string | null;
  row: (client: Client) => ReactNode;
}) {
  const { day, memberId, row } = props;
  const { t } = useTranslation(['interactions', 'common']);
  const { organization } = useCurrentOrganization();
  const later = useNextActions(organization.id, memberId, true);
  if (later.isError) {
    return <ProblemAlert error={later.error} onRetry={() => void later.refetch()} />;
  }
  const shown = new Set(day.nextActions.items.map(({ id }) => id));
  const clients = (later.data?.pages.flatMap((page) => page.items) ?? []).filter(
    ({ id }) => !shown.has(id),
  );
  return (
    <div className={classes.later}>
      <h3>{t('interactions:day.laterTitle')}</h3>
      {!later.data && <Skeleton h={40} aria-hidden />}
      {later.data && clients.length === 0 && !later.hasNextPage && (
        <p className={classes.quiet}>{t('interactions:day.nothingLater')}</p>
      )}
      <ul className={classes.list}>{clients.map(row)}</ul>
      <MoreButton small pages={later} />
    </div>
  );
}

function NextActionRow(props: {
  client: Client;
  today: string;
  onPlan: ((client: Client) => void) | null;
  onComplete: ((client: Client) => Promise<void>) | null;
}) {
  const { client, today, onPlan, onComplete } = props;
  const { t } = useTranslation(['interactions', 'clients']);
  const language = useLanguage();
  const memberName = useMemberName();
  // Crossed out at once; a refusal puts it back.
  const [done, setDone] = useState(false);
  const { nextAction, nextActionOn } = client;
  const member = memberName(client.nextActionFor);
  const action = nextAction ?? t('clients:nextAction.unnamed');
  const complete = () => {
    setDone(true);
    onComplete?.(client).catch(() => setDone(false));
  };
  return (
    <DayClient
      client={client}
      done={done}
      detail={
        <>
          <span className={classes.action}>{action}</span>
          {nextActionOn && (
            <span className={classes.due} data-late={nextActionOn < today || undefined}>
              {nextActionOn > today
                ? formatDay(nextActionOn, language, today, 'short')
                : formatDaysAway(nextActionOn, today, language)}
            </span>
          )}
          {member && <span>{member}</span>}
        </>
      }
      actions={
        <>
          {onPlan && (
            <ActionIcon
              variant="subtle"
              color="gray"
              c="var(--ink-soft)"
              aria-label={t('interactions:day.plan', { name: client.displayName })}
              onClick={() => onPlan(client)}
            >
              <IconPencil size={17} aria-hidden />
            </ActionIcon>
          )}
          {onComplete && (
            <ActionIcon
              variant="default"
              radius="xl"
              aria-label={t('interactions:day.done', { action, name: client.displayName })}
              disabled={done}
              onClick={complete}
            >
              <IconCheck size={17} aria-hidden />
            </ActionIcon>
          )}
        </>
      }
    />
  );
}
