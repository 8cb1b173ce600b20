import type { Client } from '@clientele/contracts/clients/client';
import { calendarDateOf } from '@clientele/domain/time/calendar';
import { ActionIcon, Button } from '@mantine/core';
import { IconCheck, IconFlag, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMemberName } from '../../../../entities/member/use-member-name.ts';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatDay, formatDaysAway } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { useNextAction } from '../../model/use-next-action.tsx';
import classes from './next-action.module.css';
import { NextActionDialog } from './next-action-dialog.tsx';

/** The next action planned with the client on one line, or a button to plan one. */
export function NextActionCard({ client }: { client: Client }) {
  const { t } = useTranslation('clients');
  const language = useLanguage();
  const { organization, can } = useCurrentOrganization();
  const memberName = useMemberName();
  const { complete } = useNextAction();
  const [planning, setPlanning] = useState(false);
  const writes = can('clients.write') && client.lifecycle !== 'trashed';
  const { nextAction, nextActionOn, nextActionFor } = client;
  const nothingPlanned = nextAction === null && nextActionOn === null;
  if (nothingPlanned && !writes) return null;
  const today = calendarDateOf(new Date(), organization.timeZone);
  const member = memberName(nextActionFor);
  const due = nextActionOn !== null && nextActionOn <= today;
  return (
    <section aria-label={t('nextAction.title')}>
      {nothingPlanned ? (
        <Button
          variant="subtle"
          className={classes.plan}
          leftSection={<IconFlag size={17} aria-hidden />}
          onClick={() => setPlanning(true)}
        >
          {t('nextAction.plan')}
        </Button>
      ) : (
        <div className={classes.card} data-due={due || undefined}>
          <IconFlag size={20} stroke={1.8} aria-hidden className={classes.flag} />
          <div className={classes.text}>
            <span className={classes.label}>{t('nextAction.title')}</span>
            <span className={classes.action}>{nextAction ?? t('nextAction.unnamed')}</span>
            <span className={classes.detail}>
              {nextActionOn && (
                <b>
                  {formatDay(nextActionOn, language, today)} (
                  {formatDaysAway(nextActionOn, today, language)})
                </b>
              )}
              {member && <span>{member}</span>}
            </span>
          </div>
          {writes && (
            <div className={classes.actions}>
              <Button
                size="sm"
                variant={due ? 'filled' : 'default'}
                leftSection={<IconCheck size={17} aria-hidden />}
                onClick={() => void complete(client).catch(() => undefined)}
              >
                {t('nextAction.complete')}
              </Button>
              <ActionIcon
                variant="default"
                size={36}
                aria-label={t('nextAction.edit')}
                onClick={() => setPlanning(true)}
              >
                <IconPencil size={17} aria-hidden />
              </ActionIcon>
            </div>
          )}
        </div>
      )}
      <NextActionDialog client={planning ? client : null} onClose={() => setPlanning(false)} />
    </section>
  );
}
