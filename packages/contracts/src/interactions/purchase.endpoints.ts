import { BULK_BODY_BYTES_MAXIMUM, defineEndpoints } from '../endpoint.ts';
import { pageSchema } from '../primitives.ts';
import {
  createPurchaseSchema,
  purchaseListQuerySchema,
  purchaseSchema,
  updatePurchaseSchema,
} from './purchase.ts';
import { bulkCreateSchema, bulkResultsSchema } from './source.ts';

const purchases = '/organizations/{organizationId}/purchases';
const purchase = `${purchases}/{purchaseId}` as const;

const PURCHASE = {
  clientId: '7Kx2mQ9sLtVbR4wNcYpZ',
  paidAt: '2026-03-14T09:30:00.000Z',
  currency: 'EUR',
  amount: 6500,
  externalId: 'till-20931',
};

const reading = {
  method: 'GET',
  audience: 'member',
  permission: 'interactions.read',
  status: 200,
  rateLimit: 'read',
  apiKey: true,
} as const;
const writing = {
  audience: 'member',
  permission: 'purchases.write',
  rateLimit: 'write',
  response: purchaseSchema,
  apiKey: true,
} as const;

export const purchaseEndpoints = defineEndpoints({
  listPurchases: {
    ...reading,
    path: purchases,
    summary: 'List purchases, newest first',
    query: purchaseListQuerySchema,
    response: pageSchema(purchaseSchema),
    errors: ['cursor.invalid'],
  },
  createPurchase: {
    ...writing,
    method: 'POST',
    path: purchases,
    summary: 'Record a purchase',
    body: createPurchaseSchema,
    status: 201,
    location: `${purchases}/{id}`,
    errors: ['external_id.taken', 'external_id.deleted'],
    idempotent: true,
  },
  createPurchases: {
    ...writing,
    method: 'POST',
    path: `${purchases}/bulk`,
    summary: 'Record up to 500 purchases at once; each is answered by itself',
    body: bulkCreateSchema.meta({ examples: [{ items: [PURCHASE] }] }),
    response: bulkResultsSchema,
    status: 200,
    errors: [],
    rateLimit: 'bulk',
    idempotent: true,
    bodyBytesMaximum: BULK_BODY_BYTES_MAXIMUM,
  },
  getPurchase: {
    ...reading,
    path: purchase,
    summary: 'Read one purchase',
    response: purchaseSchema,
    errors: ['purchase.not_found'],
  },
  updatePurchase: {
    ...writing,
    method: 'PATCH',
    path: purchase,
    summary: 'Correct or refund a purchase',
    body: updatePurchaseSchema,
    status: 200,
    errors: ['purchase.not_found'],
    ifMatch: true,
  },
  deletePurchase: {
    ...writing,
    method: 'DELETE',
    path: purchase,
    permission: 'interactions.manage',
    summary: 'Delete a purchase for good, with its place in the timeline',
    response: null,
    status: 204,
    errors: ['purchase.not_found'],
    ifMatch: true,
  },
});
