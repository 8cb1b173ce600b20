import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentOrganization } from '../../lib/current-organization.tsx';
import { contactLine } from './contact-line.ts';
import { clientQuery } from './get-client.ts';
import { clientSearchQuery } from './search-clients.ts';

const FOUND = 8;

/**
 * A search for clients (as options of a select), and the name of the chosen one. The client
 * `except` is left out.
 */
export function useClientLookup(chosen: string | null, except?: string) {
  const { t } = useTranslation('clients');
  const { organization } = useCurrentOrganization();
  const { id: organizationId, country } = organization;
  const queryClient = useQueryClient();
  const client = useQuery({
    ...clientQuery(organizationId, chosen ?? ''),
    enabled: chosen !== null && chosen !== '',
  });
  const search = useCallback(
    async (text: string) => {
      const query = clientSearchQuery(organizationId, text, { lifecycle: 'active', limit: FOUND });
      const { items } = await queryClient.fetchQuery(query);
      return items
        .filter((result) => result.id !== except)
        .map((result) => ({
          value: result.id,
          label: [result.displayName, contactLine(result, country)].filter(Boolean).join(' · '),
        }));
    },
    [queryClient, organizationId, country, except],
  );
  const name = client.isError ? t('details.linkGone') : (client.data?.displayName ?? '…');
  return { search, name };
}
