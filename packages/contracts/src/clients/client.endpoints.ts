import { z } from 'zod';
import { customValuesSchema } from '../custom-fields/custom-value.ts';
import { defineEndpoints } from '../endpoint.ts';
import { countSchema, pageSchema } from '../primitives.ts';
import { bulkEditSchema, createBulkEditSchema } from './bulk-edit.ts';
import {
  clientCreateRequestSchema,
  clientSchema,
  clientUpdateRequestSchema,
  revealClientFieldsSchema,
} from './client.ts';
import { clientHistoryEntrySchema, clientHistoryQuerySchema } from './client-history.ts';
import {
  clientFilterSchema,
  clientListQuerySchema,
  clientSearchQuerySchema,
  duplicateCandidateSchema,
} from './client-list.ts';

const clients = '/organizations/{organizationId}/clients';
const client = `${clients}/{clientId}` as const;
const allowDuplicateSchema = z.strictObject({
  allowDuplicate: z
    .stringbool()
    .default(false)
    .describe('`true`: do it although a similar client is there'),
});

const reading = {
  method: 'GET',
  audience: 'member',
  permission: 'clients.read',
  status: 200,
  rateLimit: 'read',
} as const;
const writing = {
  audience: 'member',
  permission: 'clients.write',
  rateLimit: 'write',
  response: clientSchema,
} as const;

export const clientEndpoints = defineEndpoints({
  listClients: {
    ...reading,
    path: clients,
    summary: 'List clients that match a filter, in the order asked for',
    query: clientListQuerySchema,
    response: pageSchema(clientSchema),
    errors: ['cursor.invalid'],
  },
  countClients: {
    ...reading,
    path: `${clients}/count`,
    summary: 'Count the clients that match a filter',
    query: clientFilterSchema,
    response: countSchema,
    errors: [],
  },
  searchClients: {
    ...reading,
    apiKey: true,
    path: `${clients}/search`,
    summary: 'Find clients by name, company, phone, e-mail or number, however it is typed',
    query: clientSearchQuerySchema,
    response: pageSchema(clientSchema),
    errors: ['cursor.invalid'],
  },
  listClientTags: {
    ...reading,
    path: `${clients}/tags`,
    summary: 'List the tags in use',
    response: z.object({ items: z.array(z.string()).describe('Tags in alphabetical order') }),
    errors: [],
  },
  findDuplicates: {
    ...reading,
    method: 'POST',
    path: `${clients}/duplicate-candidates`,
    summary: 'Show which clients a new one may double, and why',
    body: clientCreateRequestSchema,
    response: z.object({
      items: z.array(duplicateCandidateSchema).describe('Clients it may double'),
    }),
    errors: [],
  },
  createClient: {
    ...writing,
    apiKey: true,
    method: 'POST',
    path: clients,
    summary: 'Create a client',
    query: allowDuplicateSchema,
    body: clientCreateRequestSchema,
    status: 201,
    location: `${clients}/{id}`,
    errors: ['client.possible_duplicate'],
    idempotent: true,
  },
  getClient: {
    ...reading,
    apiKey: true,
    path: client,
    summary: 'Read a client',
    response: clientSchema,
    errors: ['client.not_found'],
  },
  updateClient: {
    ...writing,
    apiKey: true,
    method: 'PATCH',
    path: client,
    summary: 'Change the named fields of a client',
    query: allowDuplicateSchema,
    body: clientUpdateRequestSchema,
    status: 200,
    errors: ['client.not_found', 'client.possible_duplicate', 'client.wrong_lifecycle'],
    ifMatch: true,
  },
  trashClient: {
    ...writing,
    method: 'DELETE',
    path: client,
    permission: 'clients.delete',
    summary: 'Put a client in the trash',
    status: 200,
    errors: ['client.not_found', 'client.wrong_lifecycle'],
    ifMatch: true,
  },
  archiveClient: {
    ...writing,
    method: 'POST',
    path: `${client}/archive`,
    summary: 'Archive a client',
    status: 200,
    errors: ['client.not_found', 'client.wrong_lifecycle'],
  },
  restoreClient: {
    ...writing,
    method: 'POST',
    path: `${client}/restore`,
    summary: 'Bring a client back from the archive or the trash',
    status: 200,
    errors: ['client.not_found', 'client.wrong_lifecycle'],
  },
  revealClientFields: {
    ...reading,
    method: 'POST',
    path: `${client}/reveal`,
    summary: 'Show sensitive values of a client; each asking is noted in its history',
    body: revealClientFieldsSchema,
    response: z.object({ custom: customValuesSchema.describe('The values asked for, by key') }),
    errors: ['client.not_found'],
    rateLimit: 'write',
  },
  listClientHistory: {
    ...reading,
    path: `${client}/history`,
    summary: 'List every change of a client, newest first',
    query: clientHistoryQuerySchema,
    response: pageSchema(clientHistoryEntrySchema),
    errors: ['client.not_found', 'cursor.invalid'],
  },
  restoreClientHistoryEntry: {
    ...writing,
    method: 'POST',
    path: `${client}/history/{entryId}/restore`,
    summary: 'Put the values from before a change back, as a new change',
    status: 200,
    errors: [
      'client.not_found',
      'history_entry.not_found',
      'history_entry.not_restorable',
      'client.wrong_lifecycle',
    ],
  },
  createBulkEdit: {
    ...writing,
    method: 'POST',
    path: `${clients}/bulk-edits`,
    permission: 'clients.bulkEdit',
    summary: 'Change many clients at once, in the background',
    body: createBulkEditSchema,
    response: bulkEditSchema,
    status: 202,
    location: `${clients}/bulk-edits/{id}`,
    errors: [],
    rateLimit: 'bulk',
    idempotent: true,
  },
  getBulkEdit: {
    ...reading,
    path: `${clients}/bulk-edits/{bulkEditId}`,
    permission: 'clients.bulkEdit',
    summary: 'Follow a bulk edit',
    response: bulkEditSchema,
    errors: ['bulk_edit.not_found'],
  },
  undoBulkEdit: {
    ...writing,
    method: 'POST',
    path: `${clients}/bulk-edits/{bulkEditId}/undo`,
    permission: 'clients.bulkEdit',
    summary: 'Put back what a bulk edit changed, except what was edited since',
    response: bulkEditSchema,
    status: 202,
    errors: ['bulk_edit.not_found', 'bulk_edit.not_undoable'],
    rateLimit: 'bulk',
  },
});
