import type { ClientStats } from '@clientele/contracts/clients/client-stats';
import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { type Statistic, useStatistics } from '../../model/use-statistics.ts';
import classes from './client-statistics.module.css';

/** A client's statistics; every number links to the events behind it. */
export function ClientStatistics({ stats }: { stats: ClientStats }) {
  const { t } = useTranslation('interactions');
  const { main, more } = useStatistics(stats);
  const id = useId();
  const [opened, setOpened] = useState(false);
  return (
    <section className={classes.root} aria-label={t('stats.label')}>
      <div className={classes.main}>
        {main.map((statistic) => (
          <Tile key={statistic.key} statistic={statistic} />
        ))}
      </div>
      <UnstyledButton
        className={classes.toggle}
        aria-expanded={opened}
        aria-controls={id}
        onClick={() => setOpened(!opened)}
      >
        {t(opened ? 'stats.less' : 'stats.more')}
        <IconChevronDown size={16} aria-hidden data-opened={opened} />
      </UnstyledButton>
      <div id={id} className={classes.more} data-opened={opened}>
        {more.map((statistic) => (
          <Tile key={statistic.key} statistic={statistic} small />
        ))}
      </div>
    </section>
  );
}

function Tile({ statistic, small }: { statistic: Statistic; small?: boolean }) {
  const { key, label, value, hint, tone, address } = statistic;
  const content = (
    <>
      <span className={classes.label}>{label}</span>
      <span className={classes.value} data-tone={tone}>
        {value}
      </span>
      {hint && (
        <span className={classes.hint} data-tone={tone}>
          {hint}
        </span>
      )}
    </>
  );
  const shared = {
    className: small ? `${classes.tile} ${classes.small}` : classes.tile,
    'data-statistic': key,
  };
  return address ? (
    <Link {...shared} to={address} preventScrollReset>
      {content}
    </Link>
  ) : (
    <div {...shared}>{content}</div>
  );
}
