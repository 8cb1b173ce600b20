import type { Condition, ConditionNode } from '@clientele/contracts/conditions/condition';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLIENT_FIELDS } from '../conditions/client-fields.ts';
import type { FieldDescription } from '../conditions/operators.ts';
import {
  FIELD_OF_EACH_TYPE,
  FIELDS_BY_KEY,
  records,
  TODAYS,
} from '../conditions/testing/arbitrary-records.ts';
import { conditionsOn, conditionTrees } from '../conditions/testing/arbitrary-trees.ts';
import { naivelyMeets } from '../conditions/testing/naive-conditions.ts';
import { SEGMENT_TEMPLATES } from './templates.ts';
import { treeWarnings } from './warnings.ts';

const TODAY = '2026-11-22';

function warningsOf(tree: ConditionNode): string[] {
  return treeWarnings(tree, FIELDS_BY_KEY, TODAY).map(({ path, code }) => `${path}:${code}`);
}

const on = (
  field: string,
  operator: Condition['operator'],
  value?: Condition['value'],
  period?: Condition['period'],
): Condition => ({
  field,
  operator,
  ...(value !== undefined && { value }),
  ...(period && { period }),
});

const contradictions: [string, Condition, Condition][] = [
  ['two statuses', on('status', 'equals', 'lead'), on('status', 'equals', 'active')],
  ['empty and a value', on('name', 'isEmpty'), on('name', 'contains', 'a')],
  ['empty and not', on('tags', 'isEmpty'), on('tags', 'isNotEmpty')],
  ['a condition and its negation', on('name', 'contains', 'A'), on('name', 'notContains', 'a')],
  ['more and less', on('points', 'greaterThan', 5), on('points', 'lessOrEqual', 5)],
  ['a number left out', on('points', 'equals', 5), on('points', 'notEquals', 5)],
  ['days apart', on('birthDate', 'after', '2026-01-01'), on('birthDate', 'before', '2026-01-02')],
  ['too young', on('birthDate', 'ageBetween', [0, 17]), on('birthDate', 'before', '2000-01-01')],
  ['lately, long ago', on('createdAt', 'inLastDays', 30), on('createdAt', 'moreThanMonthsAgo', 6)],
  [
    'two months',
    on('birthDate', 'anniversaryInMonths', [1]),
    on('birthDate', 'anniversaryInMonths', [2]),
  ],
  ['a tag left out', on('tags', 'hasAll', ['a', 'b']), on('tags', 'hasNone', ['B'])],
  ['every tag left out', on('tags', 'hasAny', ['a', 'b']), on('tags', 'hasNone', ['a', 'b', 'c'])],
  ['two beginnings', on('name', 'startsWith', 'an'), on('name', 'startsWith', 'Be')],
  ['two endings', on('name', 'endsWith', 'an'), on('name', 'endsWith', 'be')],
  ['a name without its beginning', on('name', 'equals', 'Anne'), on('name', 'startsWith', 'b')],
  ['a part without its part', on('name', 'startsWith', 'Anne'), on('name', 'notContains', 'nn')],
  ['yes and no', on('member', 'equals', true), on('member', 'equals', false)],
  ['often and never', on('visits', 'greaterThan', 3), on('visits', 'lessThan', 2)],
];

describe('contradictions', () => {
  it.each(contradictions)('are found: %s', (_, one, other) => {
    expect(warningsOf({ all: [one, other] })).toEqual([':matchesNobody', 'all.1:contradiction']);
    expect(warningsOf({ all: [on('country', 'equals', 'FR'), { all: [one] }, other] })).toEqual([
      ':matchesNobody',
      'all.2:contradiction',
    ]);
    // In an alternative they are told where they are, and somebody may match the other.
    expect(warningsOf({ any: [{ all: [one, other] }, on('country', 'equals', 'FR')] })).toEqual([
      'any.0.all.1:contradiction',
    ]);
    // Everyone is outside at least one of two sets that have nobody in common.
    expect(warningsOf({ any: [{ none: [one] }, { none: [other] }] })).toEqual([
      ':matchesEveryone',
      'any.1:alwaysMet',
    ]);
  });

  it.each<[string, Condition, Condition]>([
    ['two tags', on('tags', 'hasAny', ['a']), on('tags', 'hasAny', ['b'])],
    ['all but one of two tags', on('tags', 'hasAny', ['a', 'b']), on('tags', 'hasNone', ['a'])],
    ['touching ranges', on('points', 'greaterOrEqual', 5), on('points', 'lessOrEqual', 5)],
    ['a fraction between', on('points', 'greaterThan', 5), on('points', 'lessThan', 6)],
    ['parts of a text', on('name', 'startsWith', 'ab'), on('name', 'contains', 'xy')],
    ['a beginning of a beginning', on('name', 'startsWith', 'ab'), on('name', 'startsWith', 'a')],
    [
      'two periods',
      on('visits', 'equals', 0, { days: 30 }),
      on('visits', 'equals', 2, { days: 90 }),
    ],
    ['two fields', on('points', 'equals', 1), on('visits', 'equals', 2)],
    ['not this, not that', on('status', 'notEquals', 'lead'), on('status', 'notEquals', 'active')],
    [
      'a birthday and an age',
      on('birthDate', 'anniversaryInNextDays', 7),
      on('birthDate', 'ageBetween', [18, 18]),
    ],
  ])('are not: %s', (_, one, other) => {
    expect(warningsOf({ all: [one, other] })).toEqual([]);
  });

  it('are found between a condition and every one of its alternatives', () => {
    const lead = on('status', 'equals', 'lead');
    const others = { any: [on('status', 'equals', 'active'), on('status', 'isEmpty')] };
    expect(warningsOf({ all: [lead, others] })).toEqual([':matchesNobody', 'all.1:contradiction']);
    expect(warningsOf({ all: [lead, { any: [...others.any, lead] }] })).toEqual([]);
  });
});

describe('what is always met', () => {
  it.each<[ConditionNode, string[]]>([
    [{ all: [] }, [':matchesEveryone']],
    [{ none: [] }, [':matchesEveryone']],
    [{ any: [] }, [':matchesNobody']],
    [
      { any: [on('tags', 'isEmpty'), on('tags', 'isNotEmpty')] },
      [':matchesEveryone', 'any.1:alwaysMet'],
    ],
    [{ all: [on('visits', 'greaterOrEqual', 0)] }, [':matchesEveryone', 'all.0:alwaysMet']],
    [{ all: [on('points', 'greaterOrEqual', 0)] }, []],
    [{ all: [on('visits', 'lessThan', 0)] }, [':matchesNobody', 'all.0:contradiction']],
    [{ none: [on('visits', 'lessThan', 0), on('tags', 'isEmpty')] }, []],
    [{ all: [on('tags', 'isEmpty'), { any: [] }] }, [':matchesNobody', 'all.1:contradiction']],
    [{ all: [on('tags', 'isEmpty'), { none: [] }] }, ['all.1:alwaysMet']],
    [
      { none: [on('tags', 'isEmpty'), on('tags', 'isNotEmpty')] },
      [':matchesNobody', 'none.1:contradiction'],
    ],
  ])('in %j', (tree, expected) => {
    expect(warningsOf(tree)).toEqual(expected);
  });
});

it('a repeated condition is told at its second place, and no other oddity with it', () => {
  const lead = on('status', 'equals', 'lead');
  expect(warningsOf({ all: [lead, on('tags', 'isEmpty'), lead] })).toEqual(['all.2:repeated']);
  expect(warningsOf({ all: [lead, { any: [lead, on('tags', 'isEmpty')] }] })).toEqual([]);
});

it('templates are not odd', () => {
  const fields = new Map(CLIENT_FIELDS.map((field) => [field.key, field]));
  for (const { criteria } of SEGMENT_TEMPLATES) {
    expect(treeWarnings(criteria, fields, TODAY)).toEqual([]);
  }
});

describe('a warning about everybody', () => {
  /** Few fields in a tree, and their conditions close together, so that they often clash. */
  const clashing = fc
    .subarray([...FIELD_OF_EACH_TYPE], { minLength: 1, maxLength: 2 })
    .chain((fields) => conditionTrees(fields));
  const pairs = fc
    .constantFrom(...FIELD_OF_EACH_TYPE)
    .chain((field: FieldDescription) =>
      fc
        .tuple(
          fc.constantFrom('all' as const, 'any' as const),
          conditionsOn(field),
          conditionsOn(field),
        )
        .map(([kind, ...two]) => ({ [kind]: two }) as unknown as ConditionNode),
    );

  it('is never wrong', () => {
    const said = { matchesNobody: 0, matchesEveryone: 0 };
    fc.assert(
      fc.property(
        fc.oneof(clashing, pairs),
        fc.array(records, { minLength: 15, maxLength: 15 }),
        TODAYS,
        (tree, some, today) => {
          for (const { path, code } of treeWarnings(tree, FIELDS_BY_KEY, today)) {
            if (path !== '') continue;
            if (code !== 'matchesNobody' && code !== 'matchesEveryone') throw new Error(code);
            said[code] += 1;
            const expected = code === 'matchesEveryone';
            for (const record of some) {
              expect(naivelyMeets(tree, record, today)).toBe(expected);
            }
          }
        },
      ),
      // All of them in a mutation run too: the warnings that came up are counted below.
      { numRuns: 4_000, interruptAfterTimeLimit: 60_000 },
    );
    // Said often enough for that to mean something.
    expect(Math.min(said.matchesNobody, said.matchesEveryone)).toBeGreaterThan(20);
  });
});
