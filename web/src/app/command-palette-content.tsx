import '@mantine/spotlight/styles.css';
import { useMantineColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { IconMoon, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { PersonAvatar } from '../components/person-avatar.tsx';
import { contactLine } from '../entities/client/contact-line.ts';
import { useClientSearch } from '../entities/client/search-clients.ts';
import { useCurrentOrganization } from '../lib/current-organization.tsx';
import { type EntryGroup, entriesInOrder } from './areas/area.ts';
import { areas } from './areas/areas.ts';

const icon = { size: 20, stroke: 1.6, 'aria-hidden': true } as const;

/** Order of the groups, the most used first. */
const ORDER: readonly EntryGroup[] = [
  'clients',
  'home',
  'team',
  'settings',
  'files',
  'integrations',
];

const [store, palette] = createSpotlight();

/**
 * Mantine selects the first action only while typing, not when search results arrive later; this
 * selects it then.
 */
function selectFirst(): void {
  store.setState({ ...store.getState(), selected: -1 });
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { code: 'ArrowDown', key: 'ArrowDown', bubbles: true }),
  );
}

/**
 * The content of the palette: one field that finds clients and commands. It opens each time
 * `openedTimes` grows.
 */
export function CommandPaletteContent({ openedTimes }: { openedTimes: number }) {
  const { t } = useTranslation();
  const { organization } = useCurrentOrganization();
  const navigate = useNavigate();
  const commands = useCommands();
  const [query, setQuery] = useState('');
  const [searched] = useDebouncedValue(query.trim(), 150);
  const search = useClientSearch(organization.id, searched, { limit: 6 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each request to open opens
  useEffect(palette.open, [openedTimes]);

  // Results arrive after the keystroke: select the first, so that Enter opens it.
  const shown = search.data;
  useEffect(() => {
    if (shown && searched !== '') selectFirst();
  }, [shown, searched]);

  const clients: SpotlightActionData[] = (search.data?.items ?? []).map((client) => ({
    id: client.id,
    label: client.displayName,
    description: contactLine(client, organization.country),
    leftSection: <PersonAvatar name={client.displayName} size={32} />,
    onClick: () => void navigate(`/o/${organization.id}/clients/${client.id}`),
  }));
  if (searched !== '' && search.data?.nextCursor) {
    clients.push({
      id: 'all-results',
      label: t('spotlight.all', { query: searched }),
      leftSection: <IconSearch {...icon} />,
      onClick: () =>
        void navigate(`/o/${organization.id}/clients?q=${encodeURIComponent(searched)}`),
    });
  }
  const words = query.trim().toLocaleLowerCase();
  const actions = commands.filter(({ label }) => label?.toLocaleLowerCase().includes(words));
  return (
    <Spotlight
      store={store}
      // Clients come filtered by the server, and commands are filtered above: Mantine must not
      // filter again.
      filter={(_query, all) => all}
      actions={[
        ...(searched === '' ? [] : [{ group: t('spotlight.clients'), actions: clients }]),
        { group: t('spotlight.actions'), actions },
      ].filter((group) => group.actions.length > 0)}
      query={query}
      onQueryChange={setQuery}
      nothingFound={search.isFetching ? t('loading') : t('spotlight.nothing', { query })}
      shortcut={null}
      scrollable
      attributes={{ content: { 'aria-label': t('spotlight.label') } }}
      maxHeight={420}
      searchProps={{
        'aria-label': t('spotlight.label'),
        placeholder: t('spotlight.placeholder'),
        leftSection: <IconSearch {...icon} />,
      }}
    />
  );
}

function useCommands(): SpotlightActionData[] {
  const { t } = useTranslation(['common', 'areas']);
  const navigate = useNavigate();
  const { organization, can } = useCurrentOrganization();
  const { toggleColorScheme } = useMantineColorScheme();
  const commands = entriesInOrder(
    areas.flatMap((area) => area.commands),
    ORDER,
    can,
  );
  return [
    ...commands.map(({ id, path, label, description, icon: Icon }) => ({
      id,
      label: t(`areas:${label}`),
      ...(description && { description: t(`areas:${description}`) }),
      leftSection: <Icon {...icon} />,
      onClick: () => void navigate(`/o/${organization.id}${path}`),
    })),
    {
      id: 'scheme',
      label: t('common:spotlight.toggleScheme'),
      leftSection: <IconMoon {...icon} />,
      onClick: toggleColorScheme,
    },
  ];
}
