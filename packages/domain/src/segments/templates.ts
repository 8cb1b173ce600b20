import type { ConditionGroup } from '@clientele/contracts/conditions/condition';

export type SegmentTemplateId =
  | 'inactive'
  | 'bestClients'
  | 'birthdays'
  | 'newClients'
  | 'lostClients'
  | 'noConsent'
  | 'onceOnly'
  | 'noEmail';

export interface SegmentTemplate {
  id: SegmentTemplateId;
  criteria: ConditionGroup;
}

/** Templates for new segments, in the order in which they are offered. Each passes `checkTree`. */
export const SEGMENT_TEMPLATES: readonly SegmentTemplate[] = [
  {
    id: 'inactive',
    criteria: {
      any: [
        // Clients with a visit frequency are late by their own; those without one after a year.
        { field: 'stats.expectedVisitAt', operator: 'isPast' },
        { field: 'stats.lastVisitAt', operator: 'moreThanMonthsAgo', value: 12 },
      ],
    },
  },
  {
    id: 'bestClients',
    criteria: {
      all: [
        {
          field: 'activity.purchases',
          operator: 'greaterOrEqual',
          value: 3,
          period: { days: 365 },
        },
        // In minor units: 500.00 in the organisation's currency.
        {
          field: 'activity.spent',
          operator: 'greaterOrEqual',
          value: 50_000,
          period: { days: 365 },
        },
      ],
    },
  },
  {
    id: 'birthdays',
    criteria: { all: [{ field: 'birthDate', operator: 'anniversaryInNextDays', value: 14 }] },
  },
  {
    id: 'newClients',
    criteria: {
      all: [
        { field: 'createdAt', operator: 'inLastDays', value: 30 },
        { field: 'status', operator: 'notEquals', value: 'inactive' },
      ],
    },
  },
  {
    id: 'lostClients',
    criteria: {
      all: [
        { field: 'stats.visitCount', operator: 'greaterOrEqual', value: 3 },
        { field: 'stats.lastVisitAt', operator: 'moreThanMonthsAgo', value: 18 },
      ],
    },
  },
  {
    id: 'noConsent',
    criteria: {
      none: [
        { field: 'consents.email', operator: 'equals', value: 'granted' },
        { field: 'consents.sms', operator: 'equals', value: 'granted' },
        { field: 'consents.phone', operator: 'equals', value: 'granted' },
        { field: 'consents.post', operator: 'equals', value: 'granted' },
      ],
    },
  },
  {
    id: 'onceOnly',
    criteria: {
      all: [
        { field: 'stats.visitCount', operator: 'equals', value: 1 },
        { field: 'stats.lastVisitAt', operator: 'moreThanDaysAgo', value: 60 },
      ],
    },
  },
  {
    id: 'noEmail',
    criteria: { all: [{ field: 'email', operator: 'isEmpty' }] },
  },
];
