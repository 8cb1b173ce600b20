import type { Condition, ConditionNode } from '@clientele/contracts/conditions/condition';
import type { FieldDescription } from '@clientele/domain/conditions/operators';
import { describe, expect, it } from 'vitest';
import { type CountableField, planCount } from './count-planner.ts';

const countable: ReadonlyMap<string, CountableField> = new Map([
  ['status', { path: 'status', stored: 'code', with: 'declared' }],
  ['kind', { path: 'kind', stored: 'code', with: 'merged' }],
  ['tags', { path: 'tagKeys', stored: 'foldedList', with: 'declared' }],
  ['segments', { path: 'segmentIds', stored: 'idList', with: 'declared' }],
  ['born', { path: 'born', stored: 'comparable', with: 'sorted' }],
  ['spent', { path: 'spent', stored: 'comparable', with: 'range' }],
  ['stars', { path: 'customKeys.active.stars', stored: 'comparable', with: 'alone' }],
]);
const fields: ReadonlyMap<string, FieldDescription> = new Map(
  (
    [
      ['status', 'choice'],
      ['kind', 'choice'],
      ['tags', 'list'],
      ['segments', 'list'],
      ['born', 'date'],
      ['spent', 'number'],
      ['stars', 'number'],
      ['notes', 'text'],
    ] as const
  ).map(([key, type]) => [key, { key, type }]),
);
const base = { where: [{ field: 'lifecycle', operator: '==' as const, value: 'active' }] };
const plan = (tree: ConditionNode) =>
  planCount(tree, base, countable, { fields, today: '2026-11-22', timeZone: 'Europe/Paris' });

/** Each count as its coefficient and the fields that it asks, without the base. */
const counts = (tree: ConditionNode) =>
  plan(tree)?.map(({ coefficient, spec }) => [
    coefficient,
    ...(spec.where ?? []).map(({ field }) => field).filter((field) => field !== 'lifecycle'),
  ]);

const lead: Condition = { field: 'status', operator: 'equals', value: 'lead' };
const company: Condition = { field: 'kind', operator: 'equals', value: 'company' };
const vip: Condition = { field: 'tags', operator: 'hasAny', value: ['vip'] };
const inSegment: Condition = { field: 'segments', operator: 'hasAny', value: ['s1'] };
const bornLate: Condition = { field: 'born', operator: 'after', value: '2000-01-01' };
const spender: Condition = { field: 'spent', operator: 'greaterThan', value: 100 };
const starred: Condition = { field: 'stars', operator: 'greaterThan', value: 3 };

describe('a number as a sum of counts', () => {
  it('is one count of what must all hold, within the base', () => {
    expect(plan({ all: [lead, vip] })).toEqual([
      {
        coefficient: 1,
        spec: {
          where: [
            ...base.where,
            { field: 'status', operator: '==', value: 'lead' },
            { field: 'tagKeys', operator: 'array-contains', value: 'vip' },
          ],
        },
      },
    ]);
  });

  it('counts whoever meets both of two alternatives once', () => {
    expect(counts({ any: [lead, company] })).toEqual([
      [1, 'kind'],
      [1, 'status'],
      [-1, 'status', 'kind'],
    ]);
  });

  it('is everyone less those who meet it, for a negation: no index knows who does not', () => {
    expect(counts({ all: [{ ...lead, operator: 'notEquals' }] })).toEqual([[1], [-1, 'status']]);
    expect(counts({ none: [lead] })).toEqual([[1], [-1, 'status']]);
  });

  it('asks a condition once, however often it is said', () => {
    expect(counts({ all: [lead, { any: [lead, lead] }] })).toEqual([[1, 'status']]);
    expect(counts({ all: [lead, { none: [lead] }] })).toEqual([]);
  });

  it('is nobody where a field is not there, also for its negation', () => {
    expect(counts({ all: [{ field: 'gone', operator: 'isEmpty' }] })).toEqual([]);
  });
});

describe('what the indexes cannot tell', () => {
  it.each<[string, ConditionNode]>([
    ['two array filters in one count', { all: [vip, inSegment] }],
    ['two array filters of one field', { all: [vip, { ...vip, value: ['regular'] }] }],
    // Whoever meets both has to be taken off, and that is one count with two array filters.
    ['either of two array filters', { any: [vip, inSegment] }],
    ['neither of two array filters', { none: [vip, inSegment] }],
    [
      'several items that must all be there',
      { all: [{ ...vip, operator: 'hasAll', value: ['a', 'b'] }] },
    ],
    ['ranges of two fields', { all: [bornLate, spender] }],
    ['a range and an equality without an index together', { all: [spender, lead] }],
    ['a sorted range and a merged equality', { all: [bornLate, company] }],
    ['a custom range and anything else', { all: [starred, lead] }],
    ['a field that no index has', { all: [{ field: 'notes', operator: 'isEmpty' }] }],
    ['more than thirty alternatives', { all: [oneOf('status', 6), oneOf('kind', 6)] }],
    ['more than sixteen counts', { any: [1, 2, 3, 4, 5].map((at) => oneOf('kind', at)) }],
  ])('is not counted: %s', (_, tree) => {
    expect(plan(tree)).toBeNull();
  });

  it.each<[string, ConditionNode]>([
    ['an array filter with equalities', { all: [inSegment, lead, company] }],
    ['a sorted range with a declared equality', { all: [bornLate, lead] }],
    ['a range by itself', { all: [spender] }],
    ['a custom range, which implies the base', { all: [starred] }],
    ['thirty alternatives', { all: [oneOf('status', 6), oneOf('kind', 5)] }],
  ])('is counted beside it: %s', (_, tree) => {
    expect(plan(tree)).toHaveLength(1);
  });
});

function oneOf(field: string, count: number): Condition {
  return { field, operator: 'isAnyOf', value: Array.from({ length: count }, (_, at) => `v${at}`) };
}
