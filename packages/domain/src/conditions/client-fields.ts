import type { FieldDescription } from './operators.ts';

const CONSENT_STATES = ['unknown', 'granted', 'denied'] as const;

/** The standard fields that lists and segments can filter on, in the order they are offered. */
export const CLIENT_FIELDS = [
  { key: 'firstName', type: 'text' },
  { key: 'lastName', type: 'text' },
  { key: 'companyName', type: 'text' },
  { key: 'displayName', type: 'text' },
  { key: 'number', type: 'text' },
  { key: 'kind', type: 'choice', options: ['person', 'company'] },
  { key: 'status', type: 'choice', options: ['lead', 'active', 'inactive'] },
  { key: 'email', type: 'text' },
  { key: 'phone', type: 'text' },
  { key: 'tags', type: 'list' },
  { key: 'birthDate', type: 'date' },
  { key: 'address.city', type: 'text' },
  { key: 'address.postalCode', type: 'text' },
  { key: 'address.country', type: 'reference' },
  { key: 'language', type: 'reference' },
  { key: 'source', type: 'text' },
  { key: 'assignedTo', type: 'reference' },
  { key: 'preferredChannel', type: 'choice', options: ['email', 'sms', 'phone', 'post'] },
  { key: 'createdAt', type: 'moment' },
  { key: 'updatedAt', type: 'moment' },
  // Amounts are in minor units of the organisation's currency.
  { key: 'stats.lifetimeValue', type: 'number' },
  { key: 'stats.purchaseCount', type: 'number' },
  { key: 'stats.averageBasket', type: 'number' },
  { key: 'stats.visitCount', type: 'number' },
  { key: 'stats.firstVisitAt', type: 'date' },
  { key: 'stats.lastVisitAt', type: 'date' },
  { key: 'stats.expectedVisitAt', type: 'date' },
  { key: 'stats.visitFrequency', type: 'number' },
  { key: 'stats.noShowRate', type: 'number' },
  { key: 'stats.lastInteractionAt', type: 'moment' },
  { key: 'stats.lastInboundAt', type: 'moment' },
  { key: 'stats.completedAppointments', type: 'number' },
  { key: 'stats.noShows', type: 'number' },
  // Counted within a period: days on which the client came, purchases, and what they paid.
  { key: 'activity.visits', type: 'count' },
  { key: 'activity.purchases', type: 'count' },
  { key: 'activity.spent', type: 'count' },
  { key: 'consents.email', type: 'choice', options: CONSENT_STATES },
  { key: 'consents.sms', type: 'choice', options: CONSENT_STATES },
  { key: 'consents.phone', type: 'choice', options: CONSENT_STATES },
  { key: 'consents.post', type: 'choice', options: CONSENT_STATES },
  { key: 'nextActionOn', type: 'date' },
  { key: 'nextActionFor', type: 'reference' },
] as const satisfies readonly FieldDescription[];

/**
 * The field with the ids of the segments that a client belongs to. The segments capability
 * describes it, since only it knows which segments exist and which the reader may ask about.
 */
export const SEGMENTS_FIELD = 'segments';

export type ClientFieldKey = (typeof CLIENT_FIELDS)[number]['key'];
