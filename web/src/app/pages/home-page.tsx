import type { Client } from '@clientele/contracts/clients/client';
import { Anchor, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router-dom';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { ClientCounts } from '../../features/clients/components/find/client-counts.tsx';
import { ClientSearchBar } from '../../features/clients/components/find/client-search-bar.tsx';
import { RecentClients } from '../../features/clients/components/find/recent-clients.tsx';
import { SearchResults } from '../../features/clients/components/find/search-results.tsx';
import { QuickAdd } from '../../features/clients/components/form/quick-add.tsx';
import { NextActionDialog } from '../../features/clients/components/next-action/next-action-dialog.tsx';
import { useCreatedNotice } from '../../features/clients/model/use-created-notice.tsx';
import { useNextAction } from '../../features/clients/model/use-next-action.tsx';
import { DayView } from '../../features/interactions/components/day/day-view.tsx';
import { useCurrentOrganization } from '../../lib/current-organization.tsx';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { Shortcuts } from '../shortcuts.tsx';
import classes from './home-page.module.css';

export function HomePage() {
  const { t } = useTranslation(['common', 'areas', 'clients', 'interactions']);
  usePageTitle(t('areas:interactions.home'));
  const { organization, me, can } = useCurrentOrganization();
  const navigate = useNavigate();
  const noticeCreated = useCreatedNotice();
  const [query, setQuery] = useState('');
  const { complete } = useNextAction();
  const [planned, setPlanned] = useState<Client | null>(null);
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', timeZone: organization.timeZone }).format(),
  );
  const greeting = hour >= 18 || hour < 4 ? 'common:home.evening' : 'common:home.morning';
  const name = me.displayName.split(' ')[0] || me.email;
  return (
    <>
      <PageHeader
        title={t(greeting, { name })}
        intro={t('common:home.intro', { organization: organization.name })}
      />
      <Stack gap="lg">
        <search className={classes.search} aria-label={t('common:home.search')}>
          <ClientSearchBar
            value={query}
            searching={false}
            onSearch={setQuery}
            onEnterResults={() =>
              document.querySelector<HTMLElement>('[data-search-result]')?.focus()
            }
          />
          <SearchResults
            query={query}
            onAll={() =>
              void navigate(`/o/${organization.id}/clients?q=${encodeURIComponent(query)}`)
            }
          />
        </search>
        <DayView
          onPlan={can('clients.write') ? setPlanned : null}
          onComplete={can('clients.write') ? complete : null}
        />
        <ClientCounts />
        <div className={classes.columns}>
          <Panel
            title={t('common:home.recent')}
            aside={
              <Anchor
                component={Link}
                to={`/o/${organization.id}/clients?sort=-updatedAt`}
                size="sm"
              >
                {t('common:home.seeAll')}
              </Anchor>
            }
          >
            <RecentClients />
          </Panel>
          <Stack gap="lg">
            {can('clients.write') && (
              <Panel title={t('clients:quickAdd.title')}>
                <QuickAdd onCreated={noticeCreated} />
              </Panel>
            )}
            <Panel title={t('common:home.shortcuts')}>
              <Shortcuts />
            </Panel>
          </Stack>
        </div>
      </Stack>
      <NextActionDialog client={planned} onClose={() => setPlanned(null)} />
    </>
  );
}
