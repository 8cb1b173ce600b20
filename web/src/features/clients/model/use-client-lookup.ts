import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientLookup } from '../../../components/fields/field-input-props.ts';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { clientQuery } from '../api/get-client.ts';
import { clientSearchQuery } from '../api/search-clients.ts';
import { contactLine } from './contact-line.ts';

const FOUND = 8;

/** Where a link to another client finds its clients; `except` is the one that links. */
export function useClientLookup(linked: unknown, except?: string): ClientLookup {
  const { t } = useTranslation('clients');
  const { organization } = useCurrentOrganization();
  const { id: organizationId, country } = organization;
  const queryClient = useQueryClient();
  const id = typeof linked === 'string' ? linked : '';
  const client = useQuery({ ...clientQuery(organizationId, id), enabled: id !== '' });
  const search = useCallback(
    async (text: string) => {
      const query = clientSearchQuery(organizationId, text, { lifecycle: 'active', limit: FOUND });
      const { items } = await queryClient.fetchQuery(query);
      return items
        .filter((one) => one.id !== except)
        .map((one) => ({
          value: one.id,
          label: [one.displayName, contactLine(one, country)].filter(Boolean).join(' · '),
        }));
    },
    [queryClient, organizationId, country, except],
  );
  const name = client.isError ? t('details.linkGone') : (client.data?.displayName ?? '…');
  return useMemo(
    () => ({ search, nameOf: (one) => (one === id ? name : undefined) }),
    [search, id, name],
  );
}
