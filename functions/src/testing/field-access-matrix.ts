import type { Condition } from '@clientele/contracts/conditions/condition';
import type { ENDPOINT_TABLES } from '@clientele/contracts/endpoints';
import type { TestPerson } from './test-api.ts';

type Tables = typeof ENDPOINT_TABLES;
type EndpointName = { [Name in keyof Tables]: keyof Tables[Name] & string }[keyof Tables];

/** What a probe may use: the person whose access is tried, and the records with the values. */
export interface Probe {
  person: TestPerson;
  organizationId: string;
  /** Holds a value of every field. */
  clientId: string;
  /** Another client, to change. */
  otherId: string;
  /** Names that tell the clients of this run. */
  email: string;
  /** The history entry that wrote the values. */
  entryId: string;
  /** Bulk edit of each field by the owner. */
  bulkEditIds: Readonly<Record<string, string>>;
  /** Dry run of a change of type of each field, by the owner. */
  jobIds: Readonly<Record<string, string>>;
  /** A static segment of the client. */
  segmentId: string;
}

/**
 * How an endpoint could betray or overwrite a value. `shows` answers with clients or what was of
 * them, `asks` takes a condition, `sorts` a field, `writes` a value, `moves` values by name of an
 * earlier entry or job.
 */
export interface Row {
  shows?: (probe: Probe, key: string) => Promise<unknown>;
  asks?: (probe: Probe, condition: Condition) => Promise<unknown>;
  sorts?: (probe: Probe, sort: `custom.${string}`) => Promise<unknown>;
  writes?: (probe: Probe, key: string, value: string) => Promise<unknown>;
  moves?: (probe: Probe, key: string) => Promise<unknown>;
  /** Why no value of a client passes here. */
  nothing?: string;
}

const params = ({ organizationId, clientId }: Probe) => ({ organizationId, clientId });
const byFilter = (condition: Condition) => ({ filter: { all: [condition] } });
const version = async (probe: Probe, clientId: string) =>
  (await probe.person.api.getClient({ params: { ...params(probe), clientId } })).version;

/** So that the client is among those that the day shows. */
const remind = async (probe: Probe) =>
  probe.person.api.updateClient({
    params: params(probe),
    ifMatch: await version(probe, probe.clientId),
    body: { nextAction: 'Call back', nextActionOn: '2020-01-01' },
  });

const account = { nothing: 'Concerns organisations and their members, not clients.' };
const happened = { nothing: 'What happened with a client, which holds no custom value.' };
const definition = { nothing: 'Concerns definitions of fields: those who manage them know these.' };

const ownFile = {
  nothing:
    'Fields that may not be written are no targets: tests of imports say so, and of changes.',
};
const ownSegments = {
  nothing:
    'Answers no values. What segments over hidden fields tell, the tests of segment access say.',
};
let names = 0;
/** Segments are told apart by name. */
const newName = () => {
  names += 1;
  return `Segment ${names}`;
};
const filed = {
  nothing: 'Answers no values. What a file may hold, and who may fetch it, tests of exports say.',
};
const exportOf = (condition: Condition) => ({
  entity: 'clients' as const,
  selection: { type: 'filter' as const, lifecycle: 'active' as const, ...byFilter(condition) },
  columns: ['number', 'lastName'],
  format: 'csv' as const,
  language: 'en' as const,
});

/** Every endpoint of the API. A new one does not compile before it has its row. */
export const FIELD_ACCESS_MATRIX: Readonly<Record<EndpointName, Row>> = {
  getHealth: account,
  getOpenApiDocument: account,
  getDocumentation: account,
  getMe: account,
  listOrganizations: account,
  createOrganization: account,
  getOrganization: account,
  updateOrganization: account,
  leaveOrganization: account,
  listMembers: account,
  updateMember: account,
  removeMember: account,
  listInvitations: account,
  createInvitation: account,
  revokeInvitation: account,
  previewInvitation: account,
  acceptInvitation: account,

  getClientForm: {
    shows: ({ person, organizationId }) =>
      person.api.getClientForm({ params: { organizationId }, query: {} }),
  },
  listCustomFields: definition,
  createCustomField: definition,
  updateCustomField: definition,
  updateFieldAccess: definition,
  updateFieldLayout: definition,
  listFieldPacks: definition,
  installFieldPack: definition,
  removeFieldPack: definition,
  archiveCustomField: definition,
  restoreCustomField: definition,
  getCustomFieldUsage: {
    shows: ({ person, organizationId }) =>
      person.api.getCustomFieldUsage({ params: { organizationId } }),
  },
  getFieldJob: {
    shows: ({ person, organizationId, jobIds }, key) =>
      person.api
        .getFieldJob({ params: { organizationId, jobId: jobIds[key] as string } })
        .catch(asAnswer),
  },
  deleteCustomField: {
    moves: async ({ person, organizationId }, fieldKey) => {
      const on = (key: string) => ({ params: { organizationId, fieldKey: key } });
      // What uses the field goes first.
      await person.api.archiveCustomField(on('f_open'));
      const { version: ifMatch } = await person.api.archiveCustomField(on(fieldKey));
      try {
        return await person.api.deleteCustomField({ ...on(fieldKey), ifMatch });
      } finally {
        await person.api.restoreCustomField(on(fieldKey));
        await person.api.restoreCustomField(on('f_open'));
      }
    },
  },
  createTypeChange: {
    moves: ({ person, organizationId }, fieldKey) =>
      person.api.createTypeChange({
        params: { organizationId, fieldKey },
        body: { type: 'number', dryRun: false, loseValues: true },
      }),
  },

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

  listApiKeys: account,
  createApiKey: account,
  updateApiKey: account,
  rotateApiKey: account,
  revokeApiKey: account,
  listNotifications: account,
  markNotificationsRead: account,
  getNotificationPreferences: account,
  setNotificationPreferences: account,

  listClientInteractions: happened,
  createInteraction: happened,
  getInteraction: happened,
  updateInteraction: happened,
  trashInteraction: happened,
  restoreInteraction: happened,
  listInteractionRevisions: happened,
  uploadAttachment: happened,
  createAttachmentLink: happened,
  downloadFile: happened,
  getClientStatistics: happened,
  getStatisticsChecks: happened,
  repairStatistics: happened,
  getDay: {
    shows: async (probe) => {
      await remind(probe);
      return probe.person.api.getDay({
        params: { organizationId: probe.organizationId },
        query: {},
      });
    },
  },
  listNextActions: {
    shows: async (probe) => {
      await remind(probe);
      return probe.person.api.listNextActions({ params: { organizationId: probe.organizationId } });
    },
  },
  listAppointments: happened,
  createAppointment: happened,
  createAppointments: happened,
  getAppointment: happened,
  updateAppointment: happened,
  deleteAppointment: happened,
  listPurchases: happened,
  createPurchase: happened,
  createPurchases: happened,
  getPurchase: happened,
  updatePurchase: happened,
  deletePurchase: happened,

  listSegments: ownSegments,
  listSegmentNames: ownSegments,
  previewSegment: {
    shows: ({ person, organizationId }) =>
      person.api.previewSegment({
        params: { organizationId },
        body: { criteria: { all: [] }, details: true },
      }),
    asks: ({ person, organizationId }, condition) =>
      person.api.previewSegment({
        params: { organizationId },
        body: { criteria: { all: [condition] }, details: true },
      }),
  },
  getSegmentOverlap: ownSegments,
  createSegment: {
    asks: async ({ person, organizationId }, condition) => {
      const { id, version: ifMatch } = await person.api.createSegment({
        params: { organizationId },
        body: { kind: 'dynamic', name: newName(), criteria: { all: [condition] } },
      });
      // A field in use could not be put aside by the rows that try that.
      await person.api.deleteSegment({ params: { organizationId, segmentId: id }, ifMatch });
    },
  },
  getSegment: ownSegments,
  updateSegment: {
    asks: async ({ person, organizationId }, condition) => {
      const segment = await person.api.createSegment({
        params: { organizationId },
        body: { kind: 'dynamic', name: newName(), criteria: { all: [] } },
      });
      const at = { organizationId, segmentId: segment.id };
      try {
        return await person.api.updateSegment({
          params: at,
          ifMatch: 1,
          body: { criteria: { all: [condition] } },
        });
      } finally {
        const { version: ifMatch } = await person.api.getSegment({ params: at });
        await person.api.deleteSegment({ params: at, ifMatch });
      }
    },
  },
  archiveSegment: ownSegments,
  restoreSegment: ownSegments,
  deleteSegment: ownSegments,
  rebuildSegment: ownSegments,
  cancelSegmentRebuild: ownSegments,
  listSegmentClients: {
    shows: ({ person, organizationId, segmentId }) =>
      person.api.listSegmentClients({ params: { organizationId, segmentId } }),
  },
  explainSegmentClient: ownSegments,
  pinSegmentClients: {
    asks: ({ person, organizationId, segmentId }, condition) =>
      person.api.pinSegmentClients({
        params: { organizationId, segmentId },
        body: {
          selection: { type: 'filter', lifecycle: 'active', ...byFilter(condition) },
          pin: 'in',
        },
      }),
  },
  getSegmentAnalytics: ownSegments,
  listClientSegments: ownSegments,

  createImport: ownFile,
  listImports: ownFile,
  getImport: ownFile,
  updateImport: ownFile,
  previewImport: ownFile,
  checkImport: ownFile,
  listImportRows: ownFile,
  correctImportRow: ownFile,
  createRejectedRowsLink: ownFile,
  runImport: ownFile,
  cancelImport: ownFile,
  revertImport: ownFile,
  listKeptRecords: ownFile,
  deleteImport: ownFile,

  createExport: {
    asks: ({ person, organizationId }, condition) =>
      person.api.createExport({ params: { organizationId }, body: exportOf(condition) }),
  },
  listExports: filed,
  getExport: filed,
  cancelExport: filed,
  createExportLink: filed,
  listExportSchedules: filed,
  createExportSchedule: {
    asks: async ({ person, organizationId }, condition) => {
      const created = await person.api.createExportSchedule({
        params: { organizationId },
        body: {
          name: 'Every night',
          definition: exportOf(condition),
          timing: { frequency: 'daily', time: '06:00', weekday: null, monthDay: null },
          scope: 'full',
          retention: { type: 'count', count: 3 },
        },
      });
      const params = { organizationId, scheduleId: created.id };
      await person.api.deleteExportSchedule({ params, ifMatch: created.version });
    },
  },
  getExportSchedule: filed,
  updateExportSchedule: filed,
  runExportSchedule: filed,
  deleteExportSchedule: filed,
};

/** A refusal is an answer too: its details must not betray anything either. */
function asAnswer(error: unknown): unknown {
  return error;
}
