import { z } from 'zod';
import { clientSchema } from '../clients/client.ts';
import { defineEndpoints } from '../endpoint.ts';
import { pageSchema } from '../primitives.ts';
import {
  ATTACHMENT_BYTES_MAXIMUM,
  attachmentSchema,
  fileLinkSchema,
  fileTokenQuerySchema,
  uploadAttachmentQuerySchema,
} from './attachment.ts';
import { dayQuerySchema, daySchema, nextActionListQuerySchema } from './day.ts';
import {
  createInteractionSchema,
  interactionListQuerySchema,
  interactionRevisionSchema,
  interactionSchema,
  updateInteractionSchema,
} from './interaction.ts';
import {
  clientStatisticsSchema,
  statisticsCheckSchema,
  statisticsChecksSchema,
} from './statistics.ts';

const organization = '/organizations/{organizationId}';
const client = `${organization}/clients/{clientId}` as const;
const interaction = `${organization}/interactions/{interactionId}` as const;

const reading = {
  method: 'GET',
  audience: 'member',
  permission: 'interactions.read',
  status: 200,
  rateLimit: 'read',
} as const;
const writing = {
  audience: 'member',
  permission: 'interactions.write',
  rateLimit: 'write',
  response: interactionSchema,
} as const;

export const interactionEndpoints = defineEndpoints({
  listClientInteractions: {
    ...reading,
    path: `${client}/interactions`,
    summary: 'Read the timeline of a client, newest first',
    query: interactionListQuerySchema,
    response: pageSchema(interactionSchema),
    errors: ['client.not_found', 'cursor.invalid'],
    apiKey: true,
  },
  createInteraction: {
    ...writing,
    method: 'POST',
    path: `${client}/interactions`,
    summary: 'Write down a note, a call, a visit or something else',
    body: createInteractionSchema,
    status: 201,
    location: `${organization}/interactions/{id}`,
    errors: ['client.not_found', 'client.wrong_lifecycle'],
    idempotent: true,
    apiKey: true,
  },
  getInteraction: {
    ...reading,
    path: interaction,
    summary: 'Read one event of a timeline',
    response: interactionSchema,
    errors: ['interaction.not_found'],
  },
  updateInteraction: {
    ...writing,
    method: 'PATCH',
    path: interaction,
    summary: 'Change what was written down by hand',
    body: updateInteractionSchema,
    status: 200,
    errors: ['interaction.not_found', 'interaction.automatic'],
    ifMatch: true,
  },
  trashInteraction: {
    ...writing,
    method: 'DELETE',
    path: interaction,
    summary: 'Put what was written down by hand in the trash',
    status: 200,
    errors: ['interaction.not_found', 'interaction.automatic'],
    ifMatch: true,
  },
  restoreInteraction: {
    ...writing,
    method: 'POST',
    path: `${interaction}/restore`,
    summary: 'Bring an entry back from the trash',
    status: 200,
    errors: ['interaction.not_found', 'interaction.automatic'],
  },
  listInteractionRevisions: {
    ...reading,
    path: `${interaction}/revisions`,
    summary: 'List every change of an entry written by hand, newest first',
    response: z.object({
      items: z.array(interactionRevisionSchema).describe('Changes, newest first'),
    }),
    errors: ['interaction.not_found'],
  },
  uploadAttachment: {
    ...writing,
    method: 'POST',
    path: `${client}/attachments`,
    summary: 'Upload a file of up to 10 MB, to be attached to an entry within a day',
    query: uploadAttachmentQuerySchema,
    upload: { bytesMaximum: ATTACHMENT_BYTES_MAXIMUM },
    response: attachmentSchema,
    status: 201,
    location: `${organization}/attachments/{id}/link`,
    errors: ['client.not_found', 'client.wrong_lifecycle', 'request.too_large'],
  },
  createAttachmentLink: {
    ...reading,
    method: 'POST',
    path: `${organization}/attachments/{attachmentId}/link`,
    summary: 'Make a link, good for a few minutes, to fetch a file',
    response: fileLinkSchema,
    errors: ['attachment.not_found'],
  },
  downloadFile: {
    method: 'GET',
    path: '/files',
    audience: 'public',
    permission: null,
    summary: 'Fetch a file by its link',
    query: fileTokenQuerySchema,
    response: z.instanceof(Uint8Array).meta({ override: { type: 'string', format: 'binary' } }),
    status: 200,
    errors: ['attachment.not_found', 'file_link.expired'],
    rateLimit: 'read',
    download: true,
    contentType: 'application/octet-stream',
  },
  getClientStatistics: {
    ...reading,
    path: `${client}/statistics`,
    summary: 'Read what the events of a client add up to',
    response: clientStatisticsSchema,
    errors: ['client.not_found'],
    apiKey: true,
  },
  getStatisticsChecks: {
    ...reading,
    path: `${organization}/statistics-checks`,
    permission: 'organization.manage',
    summary: 'What the nightly check and the last repair of statistics found',
    response: statisticsChecksSchema,
    errors: [],
  },
  repairStatistics: {
    ...reading,
    method: 'POST',
    path: `${organization}/statistics-checks`,
    permission: 'organization.manage',
    summary: 'Count the statistics of every client anew, in the background',
    response: statisticsCheckSchema,
    status: 202,
    errors: [],
    rateLimit: 'bulk',
  },
  getDay: {
    ...reading,
    path: `${organization}/day`,
    summary: 'Today: appointments, next actions, overdue clients and birthdays',
    query: dayQuerySchema,
    response: daySchema,
    errors: [],
  },
  listNextActions: {
    ...reading,
    path: `${organization}/next-actions`,
    summary: 'List clients with a next action, the first due first',
    query: nextActionListQuerySchema,
    response: pageSchema(clientSchema),
    errors: ['cursor.invalid'],
  },
});
