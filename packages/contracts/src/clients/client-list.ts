import { z } from 'zod';
import { conditionTreeSchema } from '../conditions/condition.ts';
import { customKeySchema } from '../custom-fields/custom-value.ts';
import { jsonParameter } from '../json-parameter.ts';
import { idSchema, pageQuerySchema } from '../primitives.ts';
import {
  clientLifecycleSchema,
  clientSchema,
  clientStatusSchema,
  TAG_LENGTH_MAXIMUM,
} from './client.ts';

/** Most characters of a search text. */
export const SEARCH_LENGTH_MAXIMUM = 100;
/** Clients on a page of search results, unless the query says otherwise. */
export const SEARCH_PAGE_DEFAULT = 20;

/** The standard fields by which lists of clients can be sorted. */
export const clientSortFieldSchema = z
  .enum([
    'name',
    'number',
    'createdAt',
    'updatedAt',
    'city',
    'birthDate',
    'lifetimeValue',
    'lastVisitAt',
  ])
  .meta({ id: 'ClientSortField', description: 'What to sort clients by' });
export type ClientSortField = z.infer<typeof clientSortFieldSchema>;

/** A sort order: `name` ascending, `-name` descending; `custom.<key>` sorts by a custom field. */
export const clientSortSchema = z
  .union([
    z.templateLiteral([z.enum(['', '-']), clientSortFieldSchema]),
    z.templateLiteral([z.enum(['', '-']), 'custom.', customKeySchema]),
  ])
  .meta({
    id: 'ClientSort',
    description: '`name` ascending, `-name` descending; a custom field is `custom.` and its key',
  });
export type ClientSort = z.infer<typeof clientSortSchema>;

const filterShape = {
  lifecycle: clientLifecycleSchema
    .default('active')
    .describe('Only clients whose record stands here'),
  status: clientStatusSchema.optional().describe('Only clients of this status'),
  tag: z.string().min(1).max(TAG_LENGTH_MAXIMUM).optional().describe('Only clients with this tag'),
  assignedTo: idSchema.optional().describe('Only clients whom this member looks after'),
  filter: jsonParameter(conditionTreeSchema).optional().describe('Condition tree as JSON'),
};

/** The filter of a client list. */
export const clientFilterSchema = z.strictObject(filterShape).meta({ id: 'ClientFilter' });
export type ClientFilter = z.output<typeof clientFilterSchema>;

/** Query of a client list: filter, order and page. */
export const clientListQuerySchema = pageQuerySchema.extend({
  ...filterShape,
  sort: clientSortSchema.default('name').describe('Order of the list'),
});
export type ClientListQuery = z.output<typeof clientListQuerySchema>;

/** Query of a client search by typed text. */
export const clientSearchQuerySchema = z.strictObject({
  q: z
    .string()
    .min(1)
    .max(SEARCH_LENGTH_MAXIMUM)
    .describe('Any part of a name, company, phone number, e-mail address or client number'),
  lifecycle: clientLifecycleSchema.optional().describe('Every lifecycle but the trash when absent'),
  cursor: pageQuerySchema.shape.cursor,
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(50)
    .default(SEARCH_PAGE_DEFAULT)
    .describe('Greatest number of items on the page'),
});
export type ClientSearchQuery = z.output<typeof clientSearchQuerySchema>;

/** Why two clients may be the same person. */
export const duplicateReasonSchema = z
  .enum(['externalId', 'email', 'phone', 'nameAndBirthDate', 'nameAndPostalCode'])
  .meta({
    id: 'DuplicateReason',
    description: 'What two records share, so that they may be one person',
  });
export type DuplicateReason = z.infer<typeof duplicateReasonSchema>;

/** A client that may be the same person, with the reasons. */
export const duplicateCandidateSchema = z
  .object({
    client: clientSchema.describe('The client who is there already'),
    reasons: z.array(duplicateReasonSchema).min(1).describe('What is shared with it, surest first'),
  })
  .meta({ id: 'DuplicateCandidate' });
export type DuplicateCandidate = z.infer<typeof duplicateCandidateSchema>;
