import type { Client } from '@clientele/contracts/clients/client';
import type { Day } from '@clientele/contracts/interactions/day';
import { ActionIcon } from '@mantine/core';
import { IconFlag, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../../components/panel.tsx';
import classes from './day.module.css';
import { DayClient, DayList } from './day-client.tsx';

/** Clients who are overdue by their own rhythm of visits: to call, or to plan something for. */
export function DayOverdue(props: { day: Day; onPlan: ((client: Client) => void) | null }) {
  const { t } = useTranslation('interactions');
  const { items, more } = props.day.overdue;
  const icon = { size: 17, 'aria-hidden': true } as const;
  return (
    <Panel title={t('day.overdue')}>
      {items.length === 0 && <p className={classes.quiet}>{t('day.noOverdue')}</p>}
      <DayList clients={items} more={more}>
        {(client) => (
          <DayClient
            key={client.id}
            client={client}
            detail={
              <span className={classes.late}>
                {t('stats.late', { count: client.stats.overdueDays ?? 0 })}
              </span>
            }
            actions={
              <>
                {client.phone && (
                  <ActionIcon
                    component="a"
                    href={`tel:${client.phone}`}
                    variant="subtle"
                    color="gray"
                    c="var(--ink-soft)"
                    aria-label={t('day.call', { name: client.displayName })}
                  >
                    <IconPhone {...icon} />
                  </ActionIcon>
                )}
                {props.onPlan && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    c="var(--ink-soft)"
                    aria-label={t('day.plan', { name: client.displayName })}
                    onClick={() => props.onPlan?.(client)}
                  >
                    <IconFlag {...icon} />
                  </ActionIcon>
                )}
              </>
            }
          />
        )}
      </DayList>
    </Panel>
  );
}
