import type { Client } from '@clientele/contracts/clients/client';
import type { Day } from '@clientele/contracts/interactions/day';
import { addDays, daysToAnniversary } from '@clientele/domain/time/calendar';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../../components/panel.tsx';
import { formatDay } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import classes from './day.module.css';
import { DayClient, DayList } from './day-client.tsx';

/** Clients whose birthday is today or in the next six days. */
export function DayBirthdays({ day }: { day: Day }) {
  const { t } = useTranslation('interactions');
  const { items, more } = day.birthdays;
  return (
    <Panel title={t('day.birthdays')}>
      {items.length === 0 && <p className={classes.quiet}>{t('day.noBirthdays')}</p>}
      <DayList clients={items} more={more}>
        {(client) => (
          <DayClient
            key={client.id}
            client={client}
            detail={<Birthday client={client} today={day.date} />}
          />
        )}
      </DayList>
    </Panel>
  );
}

function Birthday({ client, today }: { client: Client; today: string }) {
  const { t } = useTranslation('interactions');
  const language = useLanguage();
  const { birthDate } = client;
  if (!birthDate) return null;
  const days = daysToAnniversary(birthDate, today);
  const on = addDays(today, days);
  const whenText =
    days === 0
      ? t('day.birthdayToday')
      : days === 1
        ? t('day.birthdayTomorrow')
        : formatDay(on, language, today, 'short');
  return (
    <>
      <span className={classes.due} data-today={days === 0 || undefined}>
        {whenText}
      </span>
      <span>{t('day.turns', { age: Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4)) })}</span>
    </>
  );
}
