import { z } from 'zod';
import { defineEndpoints } from '../endpoint.ts';
import {
  createCustomFieldSchema,
  customFieldSchema,
  updateCustomFieldSchema,
} from './custom-field.ts';
import { updateFieldAccessSchema } from './field-access.ts';
import { createTypeChangeSchema, fieldJobSchema } from './field-job.ts';
import {
  clientFormQuerySchema,
  clientFormSchema,
  fieldLayoutSchema,
  fieldPackSchema,
  updateFieldLayoutSchema,
} from './field-layout.ts';
import { customFieldUsageSchema } from './field-usage.ts';

const fields = '/organizations/{organizationId}/custom-fields';
const field = `${fields}/{fieldKey}` as const;

const managing = {
  audience: 'member',
  permission: 'customFields.manage',
  status: 200,
} as const;
const reading = { ...managing, method: 'GET', rateLimit: 'read' } as const;
const writing = { ...managing, method: 'POST', rateLimit: 'write' } as const;

/** Every field with the layout. Changes of layout or access must name this `version`. */
const catalogSchema = z.object({
  items: z.array(customFieldSchema).describe('Every field, archived ones too'),
  layout: fieldLayoutSchema.describe('The client form'),
  version: fieldLayoutSchema.shape.version,
});

export const customFieldEndpoints = defineEndpoints({
  getClientForm: {
    ...reading,
    path: '/organizations/{organizationId}/client-form',
    permission: 'clients.read',
    summary: 'Read the client form: the fields that the caller knows, in their sections',
    query: clientFormQuerySchema,
    response: clientFormSchema,
    errors: [],
  },
  listCustomFields: {
    ...reading,
    path: fields,
    summary: 'List every custom field, archived ones too, with the layout',
    response: catalogSchema,
    errors: [],
  },
  createCustomField: {
    ...writing,
    path: fields,
    summary: 'Add a custom field to the client record',
    body: createCustomFieldSchema,
    response: customFieldSchema,
    status: 201,
    location: fields,
    errors: ['custom_field.key_taken', 'custom_field.too_many'],
    idempotent: true,
  },
  getCustomFieldUsage: {
    ...reading,
    path: `${fields}/usage`,
    summary: 'Say how many clients hold a value of each field, and where each field is used',
    response: customFieldUsageSchema,
    errors: [],
  },
  updateFieldAccess: {
    ...writing,
    method: 'PATCH',
    path: `${fields}/access`,
    summary: 'Decide which roles may see or change which fields',
    body: updateFieldAccessSchema,
    response: catalogSchema,
    errors: ['custom_field.not_found'],
    ifMatch: true,
  },
  updateFieldLayout: {
    ...writing,
    method: 'PATCH',
    path: `${fields}/layout`,
    summary: 'Arrange the sections of the client form and the fields in them',
    body: updateFieldLayoutSchema,
    response: catalogSchema,
    errors: [],
    ifMatch: true,
  },
  listFieldPacks: {
    ...reading,
    path: `${fields}/packs`,
    summary: 'List the sector packs',
    response: z.object({ items: z.array(fieldPackSchema).describe('Every pack there is') }),
    errors: [],
  },
  installFieldPack: {
    ...writing,
    path: `${fields}/packs/{packId}/install`,
    summary: "Add a sector pack's fields and sections",
    response: catalogSchema,
    errors: ['field_pack.not_found', 'custom_field.too_many'],
  },
  removeFieldPack: {
    ...writing,
    path: `${fields}/packs/{packId}/remove`,
    summary: "Archive a sector pack's fields; their values stay",
    response: catalogSchema,
    errors: ['field_pack.not_found', 'custom_field.in_use', 'custom_field.busy'],
  },
  getFieldJob: {
    ...reading,
    path: `${fields}/jobs/{jobId}`,
    summary: "Follow the work on a field's values",
    response: fieldJobSchema,
    errors: ['field_job.not_found'],
  },
  updateCustomField: {
    ...writing,
    method: 'PATCH',
    path: field,
    summary: 'Change the named settings of a field',
    body: updateCustomFieldSchema,
    response: customFieldSchema,
    errors: [
      'custom_field.not_found',
      'custom_field.in_use',
      'custom_field.busy',
      'custom_field.wrong_status',
    ],
    ifMatch: true,
  },
  archiveCustomField: {
    ...writing,
    path: `${field}/archive`,
    summary: 'Put a field out of use; its values stay',
    response: customFieldSchema,
    errors: ['custom_field.not_found', 'custom_field.in_use', 'custom_field.busy'],
  },
  restoreCustomField: {
    ...writing,
    path: `${field}/restore`,
    summary: 'Bring an archived field back, with its values',
    response: customFieldSchema,
    errors: ['custom_field.not_found', 'custom_field.too_many', 'custom_field.busy'],
  },
  deleteCustomField: {
    ...writing,
    method: 'DELETE',
    path: field,
    summary: 'Delete an archived field and, in the background, its values',
    response: fieldJobSchema,
    status: 202,
    errors: ['custom_field.not_found', 'custom_field.wrong_status', 'custom_field.busy'],
    ifMatch: true,
  },
  createTypeChange: {
    ...writing,
    path: `${field}/type-changes`,
    summary: "Change a field's type, or only look which values would not convert",
    body: createTypeChangeSchema,
    response: fieldJobSchema,
    status: 202,
    errors: [
      'custom_field.not_found',
      'custom_field.busy',
      'custom_field.wrong_status',
      'custom_field.in_use',
    ],
  },
});
