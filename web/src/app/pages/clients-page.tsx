import { BULK_EDIT_IDS_MAXIMUM } from '@clientele/contracts/clients/bulk-edit';
import { type ClientLifecycle, clientLifecycleSchema } from '@clientele/contracts/clients/client';
import { Button, Stack, Tabs, Text } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconBolt, IconPlus } from '@tabler/icons-react';
import { lazy, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { EmptyState } from '../../components/empty-state.tsx';
import { OnceWanted } from '../../components/once-wanted.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { BulkBar } from '../../features/clients/components/bulk/bulk-bar.tsx';
import { BulkProgress } from '../../features/clients/components/bulk/bulk-progress.tsx';
import { ClientSearchBar } from '../../features/clients/components/find/client-search-bar.tsx';
import { AdvancedFilter } from '../../features/clients/components/list/advanced-filter.tsx';
import { ClientFilters } from '../../features/clients/components/list/client-filters.tsx';
import { ClientList } from '../../features/clients/components/list/client-list.tsx';
import { ClientsEmpty } from '../../features/clients/components/list/clients-empty.tsx';
import { ColumnMenu } from '../../features/clients/components/list/column-menu.tsx';
import { ListSkeleton } from '../../features/clients/components/list/list-skeleton.tsx';
import { SortMenu } from '../../features/clients/components/list/sort-menu.tsx';
import { hasFilters, selectionOfAll } from '../../features/clients/model/list-state.ts';
import { useClientListing } from '../../features/clients/model/use-client-listing.ts';
import { useColumns } from '../../features/clients/model/use-columns.ts';
import { useSelection } from '../../features/clients/model/use-selection.ts';
import type { ExportSubject } from '../../features/exports/components/export-form.tsx';
import type { PinSubject } from '../../features/segments/components/explanation/pin-dialog.tsx';
import { useCurrentOrganization } from '../../lib/current-organization.tsx';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { QuickAddDialog } from '../quick-add-dialog.tsx';
import { TransferActions } from '../transfer-actions.tsx';
import { useBulkEditId } from '../use-bulk-edit-id.ts';
import classes from './clients-page.module.css';

const ClientExportDialog = lazy(async () => ({
  default: (await import('../../features/exports/components/client-export-dialog.tsx'))
    .ClientExportDialog,
}));

const PinDialog = lazy(async () => ({
  default: (await import('../../features/segments/components/explanation/pin-dialog.tsx'))
    .PinDialog,
}));

export function ClientsPage() {
  const { t } = useTranslation(['clients', 'common']);
  usePageTitle(t('clients:title'));
  const { organization, can, form } = useCurrentOrganization();
  const listing = useClientListing(organization.id, form);
  const { state, update, clients, total, searching } = listing;
  const [columns, setColumns] = useColumns();
  const selection = useSelection(listing.scope);
  const narrow = useMediaQuery('(max-width: 48em)');
  const [advanced, { toggle: toggleAdvanced }] = useDisclosure(state.filter !== null);
  const [adding, { open: openAdding, close: closeAdding }] = useDisclosure(false);
  const [bulkEditId, setBulkEditId] = useBulkEditId();
  const closeBulkEdit = useCallback(() => setBulkEditId(null), [setBulkEditId]);
  // The organisation has no client yet: show only what to do first.
  const hasNoClients =
    !searching && total === 0 && state.lifecycle === 'active' && !hasFilters(state);
  const bulk = can('clients.bulkEdit') ? selection : null;
  const [exported, setExported] = useState<ExportSubject | null>(null);
  const [pinned, setPinned] = useState<PinSubject | null>(null);
  /** The clients to export: those shown. The clients of a search can only be named by their ids. */
  const shown: ExportSubject = searching
    ? {
        selection: {
          type: 'ids',
          ids: clients.slice(0, BULK_EDIT_IDS_MAXIMUM).map(({ id }) => id),
        },
        count: Math.min(clients.length, BULK_EDIT_IDS_MAXIMUM),
      }
    : { selection: selectionOfAll(state), count: total };

  return (
    <>
      <PageHeader title={t('clients:title')}>
        <TransferActions onExport={() => setExported(shown)} nothingShown={clients.length === 0} />
        {can('clients.write') && (
          <>
            <Button
              variant="default"
              leftSection={<IconBolt size={18} aria-hidden />}
              onClick={openAdding}
            >
              {t('clients:quickAdd.title')}
            </Button>
            <Button component={Link} to="new" leftSection={<IconPlus size={18} aria-hidden />}>
              {t('clients:newClient')}
            </Button>
          </>
        )}
      </PageHeader>
      <Stack gap="md">
        <ClientSearchBar
          value={state.q}
          searching={searching && listing.fetching}
          onSearch={listing.search}
          onEnterResults={() => document.querySelector<HTMLElement>('[data-index] a')?.focus()}
        />
        <Tabs
          value={state.lifecycle}
          onChange={(lifecycle) => update({ lifecycle: lifecycle as ClientLifecycle })}
        >
          <Tabs.List>
            {clientLifecycleSchema.options.map((lifecycle) => (
              <Tabs.Tab key={lifecycle} value={lifecycle}>
                {t(`clients:lifecycles.${lifecycle}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={state.lifecycle}>
            <Stack gap="sm" pt="md">
              {!searching && !hasNoClients && (
                <ClientFilters
                  state={state}
                  onChange={update}
                  advancedOpened={advanced}
                  onAdvanced={toggleAdvanced}
                />
              )}
              {!searching && !hasNoClients && form && (advanced || listing.unknownFilter) && (
                <AdvancedFilter
                  key={JSON.stringify(state.filter)}
                  filter={state.filter}
                  onApply={(filter) => update({ filter })}
                />
              )}
              <BulkProgress bulkEditId={bulkEditId} onClose={closeBulkEdit} />
              {!hasNoClients && (
                <div className={classes.line}>
                  <Text size="sm" c="dimmed" role="status">
                    {searching
                      ? t('clients:search.ignoresFilters', {
                          tab: t(`clients:lifecycles.${state.lifecycle}`),
                        })
                      : listing.countText}
                  </Text>
                  {narrow && !searching ? (
                    <SortMenu sort={state.sort} onSort={(sort) => update({ sort })} />
                  ) : (
                    !narrow && <ColumnMenu columns={columns} onChange={setColumns} />
                  )}
                </div>
              )}
              {listing.unknownFilter ? (
                <EmptyState
                  title={t('clients:list.unknownFilter')}
                  text={t('clients:list.unknownFilterText')}
                />
              ) : listing.error && clients.length === 0 ? (
                <ProblemAlert error={listing.error} onRetry={listing.retry} />
              ) : listing.loading || !form ? (
                <ListSkeleton />
              ) : clients.length === 0 ? (
                <ClientsEmpty state={state} onChange={update} onQuickAdd={openAdding} />
              ) : (
                <ClientList
                  clients={clients}
                  total={searching ? null : total}
                  columns={columns}
                  sort={searching ? null : state.sort}
                  onSort={(sort) => update({ sort })}
                  selection={bulk}
                  hasMore={listing.hasMore}
                  loadingMore={listing.loadingMore}
                  onMore={listing.more}
                />
              )}
            </Stack>
          </Tabs.Panel>
        </Tabs>
      </Stack>
      {bulk && (
        <BulkBar
          lifecycle={state.lifecycle}
          selection={bulk}
          total={searching ? null : total}
          selectionOfAll={selectionOfAll(state)}
          onStarted={setBulkEditId}
          onExport={
            can('clients.export')
              ? (chosen, count) => setExported({ selection: chosen, count })
              : null
          }
          onPin={
            can('segments.manage')
              ? (chosen, count) => setPinned({ selection: chosen, count })
              : null
          }
        />
      )}
      <OnceWanted wanted={pinned !== null}>
        <PinDialog
          subject={pinned}
          onClose={() => setPinned(null)}
          onStarted={(id) => {
            setPinned(null);
            selection.clear();
            setBulkEditId(id);
          }}
        />
      </OnceWanted>
      <OnceWanted wanted={exported !== null}>
        <ClientExportDialog subject={exported} onClose={() => setExported(null)} />
      </OnceWanted>
      <QuickAddDialog opened={adding} onClose={closeAdding} />
    </>
  );
}
