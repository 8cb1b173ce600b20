import type { Condition, ConditionNode } from '@clientele/contracts/conditions/condition';
import { operatorSchema } from '@clientele/contracts/conditions/condition';
import { describe, expect, it } from 'vitest';
import { checkTree } from './check-tree.ts';
import { evaluateTree } from './evaluate.ts';
import { type FieldDescription, operatorsFor } from './operators.ts';

const descriptions: FieldDescription[] = [
  { key: 'name', type: 'text' },
  { key: 'status', type: 'choice', options: ['lead', 'active'] },
  { key: 'tags', type: 'list' },
  { key: 'birthDate', type: 'date' },
  { key: 'createdAt', type: 'moment' },
  { key: 'points', type: 'number' },
  { key: 'visits', type: 'count' },
  { key: 'member', type: 'boolean' },
  { key: 'nothing', type: 'text' },
];
const fields = new Map(descriptions.map((field) => [field.key, field]));
const record: Record<string, unknown> = {
  name: 'Élodie Martin',
  status: 'lead',
  tags: ['VIP', 'Été'],
  birthDate: '1980-11-25',
  createdAt: new Date('2026-11-20T23:30:00Z'),
  points: 12,
  member: false,
  nothing: null,
};
const context = { fields, today: '2026-11-22', timeZone: 'Europe/Paris' };
const meets = (node: ConditionNode) => evaluateTree(node, (path) => record[path], context);

const table: [Condition['field'], Condition['operator'], Condition['value'], boolean][] = [
  ['name', 'equals', 'elodie  MARTIN', true],
  ['name', 'equals', 'Élodie', false],
  ['name', 'notEquals', 'Élodie', true],
  ['name', 'contains', 'die mar', true],
  ['name', 'notContains', 'ELODIE', false],
  ['name', 'startsWith', 'élo', true],
  ['name', 'endsWith', 'tin', true],
  ['name', 'isAnyOf', ['x', 'Elodie Martin'], true],
  ['name', 'isNoneOf', ['x', 'Elodie Martin'], false],
  ['name', 'isEmpty', undefined, false],
  ['nothing', 'isEmpty', undefined, true],
  ['nothing', 'isNotEmpty', undefined, false],
  ['nothing', 'equals', 'x', false],
  ['nothing', 'notEquals', 'x', true],
  ['nothing', 'notContains', 'x', true],
  ['nothing', 'isNoneOf', ['x'], true],
  ['status', 'equals', 'lead', true],
  ['status', 'isNoneOf', ['lead'], false],
  ['tags', 'hasAny', ['vip', 'x'], true],
  ['tags', 'hasAll', ['vip', 'ete'], true],
  ['tags', 'hasAll', ['vip', 'x'], false],
  ['tags', 'hasNone', ['x'], true],
  ['tags', 'isNotEmpty', undefined, true],
  ['birthDate', 'on', '1980-11-25', true],
  ['birthDate', 'before', '1980-11-25', false],
  ['birthDate', 'after', '1980-11-24', true],
  ['birthDate', 'between', ['1980-11-25', '1980-11-25'], true],
  ['birthDate', 'anniversaryInNextDays', 3, true],
  ['birthDate', 'anniversaryInNextDays', 2, false],
  ['createdAt', 'on', '2026-11-21', true],
  ['createdAt', 'inLastDays', 1, true],
  ['createdAt', 'inLastDays', 0, false],
  ['createdAt', 'notInLastDays', 0, true],
  ['birthDate', 'inNextDays', 3, false],
  ['birthDate', 'isPast', undefined, true],
  ['birthDate', 'anniversaryInMonths', [1, 11], true],
  ['birthDate', 'anniversaryInMonths', [10, 12], false],
  ['birthDate', 'ageBetween', [45, 45], true],
  ['birthDate', 'ageBetween', [46, 60], false],
  ['createdAt', 'isPast', undefined, true],
  ['createdAt', 'moreThanDaysAgo', 0, true],
  ['createdAt', 'moreThanDaysAgo', 1, false],
  ['createdAt', 'inLastMonths', 1, true],
  ['createdAt', 'moreThanMonthsAgo', 1, false],
  ['points', 'greaterThan', 12, false],
  ['points', 'greaterOrEqual', 12, true],
  ['points', 'lessThan', 13, true],
  ['points', 'lessOrEqual', 11, false],
  ['points', 'between', [10, 12], true],
  ['points', 'equals', 12, true],
  ['member', 'equals', false, true],
  ['member', 'isEmpty', undefined, false],
];

describe('conditions', () => {
  it.each(table)('%s %s %j is %s', (field, operator, value, expected) => {
    expect(meets({ field, operator, ...(value !== undefined && { value }) })).toBe(expected);
  });

  it('are tried here with every operator there is, and each suits a type', () => {
    const tried = new Set(table.map(([, operator]) => operator));
    expect(operatorSchema.options.filter((operator) => !tried.has(operator))).toEqual([]);
    const offered = new Set(descriptions.flatMap(operatorsFor));
    expect(operatorSchema.options.filter((operator) => !offered.has(operator))).toEqual([]);
  });

  it('take a moment that cannot be read for none, so that one bad value breaks no list', () => {
    const broken = (condition: Condition) => evaluateTree(condition, () => 'hello', context);
    expect(broken({ field: 'createdAt', operator: 'on', value: '2026-11-21' })).toBe(false);
    expect(broken({ field: 'createdAt', operator: 'notInLastDays', value: 1 })).toBe(true);
  });

  it('group by all, any and none', () => {
    const yes: Condition = { field: 'status', operator: 'equals', value: 'lead' };
    const no: Condition = { field: 'status', operator: 'equals', value: 'active' };
    expect([meets({ all: [yes, no] }), meets({ any: [no, yes] }), meets({ none: [no] })]).toEqual([
      false,
      true,
      true,
    ]);
    expect([meets({ all: [] }), meets({ any: [] }), meets({ none: [] })]).toEqual([
      true,
      false,
      true,
    ]);
    expect(meets({ none: [{ all: [yes, { any: [no] }] }] })).toBe(true);
  });
});

describe('checking a tree', () => {
  it('finds nothing wrong with the table above', () => {
    const all = table.map(([field, operator, value]) => ({
      field,
      operator,
      ...(value !== undefined && { value }),
    }));
    expect(checkTree({ all }, fields)).toEqual([]);
  });

  it.each<[Condition, string]>([
    [{ field: 'x', operator: 'isEmpty' }, 'all.0.field:condition.field_unknown'],
    [
      { field: 'tags', operator: 'equals', value: 'a' },
      'all.0.operator:condition.operator_unsuited',
    ],
    [{ field: 'name', operator: 'isEmpty', value: 'a' }, 'all.0.value:condition.value_unsuited'],
    [{ field: 'name', operator: 'contains', value: '' }, 'all.0.value:condition.value_unsuited'],
    [{ field: 'name', operator: 'contains' }, 'all.0.value:condition.value_unsuited'],
    [{ field: 'name', operator: 'isAnyOf', value: [] }, 'all.0.value:condition.value_unsuited'],
    [{ field: 'status', operator: 'equals', value: 'x' }, 'all.0.value:condition.value_unsuited'],
    [
      { field: 'birthDate', operator: 'on', value: '2026-02-30' },
      'all.0.value:condition.value_unsuited',
    ],
    [
      { field: 'birthDate', operator: 'inLastDays', value: -1 },
      'all.0.value:condition.value_unsuited',
    ],
    [
      { field: 'points', operator: 'between', value: [2, 1] },
      'all.0.value:condition.range_reversed',
    ],
    [
      { field: 'birthDate', operator: 'inLastMonths', value: 0 },
      'all.0.value:condition.value_unsuited',
    ],
    [
      { field: 'birthDate', operator: 'inLastMonths', value: 1_201 },
      'all.0.value:condition.value_unsuited',
    ],
    [
      { field: 'birthDate', operator: 'anniversaryInMonths', value: [1, 13] },
      'all.0.value:condition.value_unsuited',
    ],
    [
      { field: 'birthDate', operator: 'anniversaryInMonths', value: [] },
      'all.0.value:condition.value_unsuited',
    ],
    [
      { field: 'birthDate', operator: 'ageBetween', value: [18, 151] },
      'all.0.value:condition.value_unsuited',
    ],
    [
      { field: 'birthDate', operator: 'ageBetween', value: [30, 18] },
      'all.0.value:condition.range_reversed',
    ],
    [
      { field: 'visits', operator: 'greaterThan', value: '2' },
      'all.0.value:condition.value_unsuited',
    ],
    [
      { field: 'points', operator: 'equals', value: 1, period: { days: 30 } },
      'all.0.period:condition.period_unsuited',
    ],
    [
      {
        field: 'visits',
        operator: 'equals',
        value: 1,
        period: { from: '2026-02-01', to: '2026-01-31' },
      },
      'all.0.period:condition.range_reversed',
    ],
  ])('says what is wrong with %j', (condition, expected) => {
    expect(
      checkTree({ all: [condition] }, fields).map(({ path, code }) => `${path}:${code}`),
    ).toEqual([expected]);
  });
});
