import type { clientEndpoints } from '@clientele/contracts/clients/client.endpoints';
import { asAnswer, byFilter, params, type RowsOf, version } from './row.ts';

export const clientsFieldAccess: RowsOf<{ a: typeof clientEndpoints }> = {
  listClients: {
    shows: ({ person, organizationId }) => person.api.listClients({ params: { organizationId } }),
    asks: ({ person, organizationId }, condition) =>
      person.api.listClients({ params: { organizationId }, query: byFilter(condition) }),
    sorts: ({ person, organizationId }, sort) =>
      person.api.listClients({ params: { organizationId }, query: { sort } }),
  },
  countClients: {
    asks: ({ person, organizationId }, condition) =>
      person.api.countClients({ params: { organizationId }, query: byFilter(condition) }),
  },
  searchClients: {
    shows: ({ person, organizationId, email }) =>
      person.api.searchClients({ params: { organizationId }, query: { q: email } }),
  },
  listClientTags: { nothing: 'Tags are a standard field, open to every member.' },
  findDuplicates: {
    shows: ({ person, organizationId, email }) =>
      person.api.findDuplicates({ params: { organizationId }, body: { email } }),
  },
  createClient: {
    shows: ({ person, organizationId, email }) =>
      // Refused, with the candidates.
      person.api.createClient({ params: { organizationId }, body: { email } }).catch(asAnswer),
    writes: ({ person, organizationId }, key, value) =>
      person.api.createClient({
        params: { organizationId },
        query: { allowDuplicate: true },
        body: { lastName: 'Neuf', custom: { [key]: value } },
      }),
  },
  getClient: { shows: (probe) => probe.person.api.getClient({ params: params(probe) }) },
  updateClient: {
    shows: async (probe) => [
      await probe.person.api.updateClient({
        params: params(probe),
        ifMatch: await version(probe, probe.clientId),
        body: { source: `by ${probe.person.id}` },
      }),
      // Refused as stale, with the record as it is.
      await probe.person.api
        .updateClient({ params: params(probe), ifMatch: 1, body: { source: 'stale' } })
        .catch(asAnswer),
    ],
    writes: async (probe, key, value) =>
      probe.person.api.updateClient({
        params: { ...params(probe), clientId: probe.otherId },
        ifMatch: await version(probe, probe.otherId),
        body: { custom: { [key]: value } },
      }),
  },
  trashClient: {
    shows: async (probe) => {
      const ifMatch = await version(probe, probe.clientId);
      const trashed = await probe.person.api.trashClient({ params: params(probe), ifMatch });
      await probe.person.api.restoreClient({ params: params(probe) });
      return trashed;
    },
  },
  archiveClient: {
    shows: async (probe) => {
      const archived = await probe.person.api.archiveClient({ params: params(probe) });
      await probe.person.api.restoreClient({ params: params(probe) });
      return archived;
    },
  },
  restoreClient: {
    shows: async (probe) => {
      await probe.person.api.archiveClient({ params: params(probe) });
      return probe.person.api.restoreClient({ params: params(probe) });
    },
  },
  revealClientFields: {
    nothing: 'Shows sensitive values on purpose: its own tests say to whom, and that it is noted.',
  },
  listClientHistory: {
    shows: (probe) => probe.person.api.listClientHistory({ params: params(probe) }),
  },
  restoreClientHistoryEntry: {
    shows: (probe) =>
      probe.person.api
        .restoreClientHistoryEntry({ params: { ...params(probe), entryId: probe.entryId } })
        .catch(asAnswer),
  },
  createBulkEdit: {
    asks: ({ person, organizationId }, condition) =>
      person.api.createBulkEdit({
        params: { organizationId },
        body: {
          action: { type: 'changeStatus', status: 'active' },
          selection: { type: 'filter', lifecycle: 'active', ...byFilter(condition) },
        },
      }),
    writes: ({ person, organizationId, otherId }, field, value) =>
      person.api.createBulkEdit({
        params: { organizationId },
        body: {
          action: { type: 'setField', field, value },
          selection: { type: 'ids', ids: [otherId] },
        },
      }),
  },
  getBulkEdit: {
    shows: ({ person, organizationId, bulkEditIds }, key) =>
      person.api
        .getBulkEdit({ params: { organizationId, bulkEditId: bulkEditIds[key] as string } })
        .catch(asAnswer),
  },
  undoBulkEdit: {
    moves: ({ person, organizationId, bulkEditIds }, key) =>
      person.api.undoBulkEdit({
        params: { organizationId, bulkEditId: bulkEditIds[key] as string },
      }),
  },
};
