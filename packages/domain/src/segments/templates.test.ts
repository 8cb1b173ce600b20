import { type ConditionNode, conditionTreeSchema } from '@clientele/contracts/conditions/condition';
import { describe, expect, it } from 'vitest';
import { checkTree } from '../conditions/check-tree.ts';
import { CLIENT_FIELDS } from '../conditions/client-fields.ts';
import { evaluateTree } from '../conditions/evaluate.ts';
import type { FieldDescription } from '../conditions/operators.ts';
import { SEGMENT_TEMPLATES, type SegmentTemplateId } from './templates.ts';

const fields = new Map<string, FieldDescription>(CLIENT_FIELDS.map((field) => [field.key, field]));

function belongs(id: SegmentTemplateId, record: Record<string, unknown>): boolean {
  const template = SEGMENT_TEMPLATES.find((one) => one.id === id);
  const context = { fields, today: '2026-11-22', timeZone: 'Europe/Paris' };
  return evaluateTree(template?.criteria as ConditionNode, (path) => record[path], context);
}

describe('templates', () => {
  it.each(SEGMENT_TEMPLATES)('$id could be saved as it is', ({ criteria }) => {
    expect(checkTree(criteria, fields)).toEqual([]);
    expect(conditionTreeSchema.parse(criteria)).toEqual(criteria);
  });

  it('have an id each', () => {
    expect(new Set(SEGMENT_TEMPLATES.map(({ id }) => id)).size).toBe(SEGMENT_TEMPLATES.length);
  });

  it.each<[SegmentTemplateId, boolean, Record<string, unknown>]>([
    ['inactive', true, { 'stats.expectedVisitAt': '2026-11-21' }],
    ['inactive', false, { 'stats.expectedVisitAt': '2026-11-22' }],
    ['inactive', true, { 'stats.lastVisitAt': '2025-11-21' }],
    ['inactive', false, { 'stats.lastVisitAt': '2025-11-22' }],
    ['inactive', false, {}],
    ['birthdays', true, { birthDate: '1980-12-06' }],
    ['birthdays', false, { birthDate: '1980-12-07' }],
    ['noConsent', true, { 'consents.email': 'denied', 'consents.sms': 'unknown' }],
    ['noConsent', false, { 'consents.email': 'denied', 'consents.post': 'granted' }],
    ['onceOnly', true, { 'stats.visitCount': 1, 'stats.lastVisitAt': '2026-09-22' }],
    ['onceOnly', false, { 'stats.visitCount': 1, 'stats.lastVisitAt': '2026-09-23' }],
    ['onceOnly', false, { 'stats.visitCount': 2, 'stats.lastVisitAt': '2026-01-01' }],
    ['noEmail', true, { email: null }],
    ['noEmail', false, { email: 'lea@example.com' }],
  ])('%s: %s for %j', (id, expected, record) => {
    expect(belongs(id, record)).toBe(expected);
  });

  it('take for best clients those who bought often and much within a year', () => {
    const bought = (...days: [string, number][]) => ({
      'activity.purchases': days.map(([day]) => ({ day, amount: 1 })),
      'activity.spent': days.map(([day, amount]) => ({ day, amount })),
    });
    const thrice = (amount: number): [string, number][] => [
      ['2025-11-22', amount],
      ['2026-02-01', amount],
      ['2026-11-22', amount],
    ];
    expect(belongs('bestClients', bought(...thrice(20_000)))).toBe(true);
    expect(belongs('bestClients', bought(...thrice(10_000)))).toBe(false);
    expect(belongs('bestClients', bought(['2026-11-01', 90_000]))).toBe(false);
    expect(belongs('bestClients', {})).toBe(false);
  });
});
