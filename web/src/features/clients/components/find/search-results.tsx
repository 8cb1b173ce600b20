import { Anchor, Text } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../../../../entities/client/client-link.module.css';
import { ClientLink } from '../../../../entities/client/client-link.tsx';
import { contactLine } from '../../../../entities/client/contact-line.ts';
import { useClientSearch } from '../../../../entities/client/search-clients.ts';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';

/** The first clients found, below a search field. Arrow keys move between them. */
export function SearchResults({ query, onAll }: { query: string; onAll: () => void }) {
  const { t } = useTranslation(['clients', 'common']);
  const { organization } = useCurrentOrganization();
  const search = useClientSearch(organization.id, query, { limit: 6 });
  if (query === '' || !search.data) return null;
  const { items, nextCursor } = search.data;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the links inside
    <div className={classes.results} onKeyDown={walk}>
      {items.map((client) => (
        <ClientLink
          key={client.id}
          client={client}
          detail={contactLine(client, organization.country)}
          isResult
        />
      ))}
      {items.length === 0 && (
        <Text size="sm" c="dimmed" py="sm" role="status">
          {t('clients:empty.search', { query })}
        </Text>
      )}
      {nextCursor && (
        <Anchor component="button" size="sm" py={8} onClick={onAll}>
          {t('common:spotlight.all', { query })}
        </Anchor>
      )}
    </div>
  );
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a, button')];
  links[links.indexOf(document.activeElement as HTMLElement) + step]?.focus();
}
