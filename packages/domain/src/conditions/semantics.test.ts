import { type Condition, operatorSchema } from '@clientele/contracts/conditions/condition';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTree } from './check-tree.ts';
import { compileTree } from './compile.ts';
import { evaluateTree } from './evaluate.ts';
import { fieldValues } from './field-values.ts';
import { operatorsFor } from './operators.ts';
import { OPERATOR_SEMANTICS, positiveOf, spanOf } from './semantics.ts';
import {
  FIELD_OF_EACH_TYPE,
  FIELDS_BY_KEY,
  records,
  TIME_ZONE,
  TODAYS,
} from './testing/arbitrary-records.ts';
import { conditionsOn, conditionTrees } from './testing/arbitrary-trees.ts';
import { naivelyMeets } from './testing/naive-conditions.ts';

const context = (today: string) => ({ fields: FIELDS_BY_KEY, timeZone: TIME_ZONE, today });
const everyOperator = FIELD_OF_EACH_TYPE.flatMap((field) =>
  operatorsFor(field).map((operator) => ({ field, operator })),
);

describe('what operators mean', () => {
  it.each(everyOperator)(
    '$field.type $operator, against an evaluation by hand',
    ({ field, operator }) => {
      const conditions = conditionsOn({ ...field, operators: [operator] });
      fc.assert(
        fc.property(conditions, records, TODAYS, (condition, record, today) => {
          const met = evaluateTree(condition, (path) => record[path], context(today));
          expect(met).toBe(naivelyMeets(condition, record, today));
        }),
        { numRuns: 300 },
      );
    },
  );

  it('of trees is that of their conditions, put together by hand', () => {
    fc.assert(
      fc.property(conditionTrees(FIELD_OF_EACH_TYPE), records, TODAYS, (tree, record, today) => {
        expect(checkTree(tree, FIELDS_BY_KEY)).toEqual([]);
        const met = evaluateTree(tree, (path) => record[path], context(today));
        expect(met).toBe(naivelyMeets(tree, record, today));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is tried for every operator there is', () => {
    const tried = new Set(everyOperator.map(({ operator }) => operator));
    expect(operatorSchema.options.filter((operator) => !tried.has(operator))).toEqual([]);
  });

  it('is for a negation all that the other operator leaves out, what is empty too', () => {
    const negations = operatorSchema.options.filter((operator) => positiveOf(operator).negated);
    expect(negations).toEqual([
      'notEquals',
      'notContains',
      'isNoneOf',
      'isNotEmpty',
      'notInLastDays',
      'hasNone',
    ]);
    for (const operator of negations) {
      expect(OPERATOR_SEMANTICS[positiveOf(operator).operator]).not.toHaveProperty('negates');
    }
  });
});

describe('whoever was born on 29 February', () => {
  it.each([
    ['2027-02-27', 22, false],
    // In common years their birthday is the 28th, in leap years the 29th.
    ['2027-02-28', 22, true],
    ['2028-02-28', 23, false],
    ['2028-02-29', 23, true],
  ])('is on %s %i years old: %s', (today, age, expected) => {
    const isAged = (value: number[]): Condition => ({
      field: 'birthDate',
      operator: 'ageBetween',
      value,
    });
    const born = () => '2004-02-29';
    expect(evaluateTree(isAged([age + 1, 150]), born, context(today))).toBe(expected);
    expect(evaluateTree(isAged([0, age]), born, context(today))).toBe(!expected);
  });
});

describe('spans', () => {
  it('of relative operators change with the day, and of the others never do', () => {
    const dates = FIELD_OF_EACH_TYPE.filter(({ type }) => type === 'date');
    const [field] = dates as [(typeof dates)[0]];
    for (const operator of operatorsFor(field)) {
      const value = operator === 'between' ? ['2026-01-01', '2026-02-01'] : [3, 5];
      const condition: Condition = { field: field.key, operator, value };
      const spans = ['2026-11-22', '2028-02-29'].map((today) => spanOf(condition, field, today));
      const semantics = OPERATOR_SEMANTICS[positiveOf(operator).operator];
      if (spans[0] === null) expect(semantics).toHaveProperty('test');
      else if ('relative' in semantics) expect(spans[0]).not.toEqual(spans[1]);
      else expect(spans[0]).toEqual(spans[1]);
    }
  });

  it('are not there for what adds up: no index holds the sum', () => {
    const condition: Condition = { field: 'visits', operator: 'greaterThan', value: 2 };
    expect(spanOf(condition, { type: 'count' }, '2026-11-22')).toBeNull();
  });
});

describe('a compiled tree', () => {
  it('explains as it answers, part by part', () => {
    fc.assert(
      fc.property(conditionTrees(FIELD_OF_EACH_TYPE), records, TODAYS, (tree, record, today) => {
        const compiled = compileTree(tree, FIELDS_BY_KEY);
        const values = fieldValues((path) => record[path], FIELDS_BY_KEY, TIME_ZONE);
        const explained = compiled.explain(values, today);
        expect(explained.met).toBe(compiled.meets(values, today));
        expect(explained).toEqual(explainedByHand(tree, record, today));
      }),
    );
  });

  it('names every field that it reads, and whether days matter', () => {
    const condition: Condition = { field: 'name', operator: 'isEmpty' };
    const visited: Condition = { field: 'visits', operator: 'equals', value: 1 };
    const compile = (all: Condition[]) => compileTree({ all: [{ none: all }] }, FIELDS_BY_KEY);
    expect([...compile([condition, visited, condition]).fields]).toEqual(['name', 'visits']);
    expect(compile([condition, visited]).timeRelative).toBe(false);
    expect(compile([{ ...visited, period: { days: 3 } }]).timeRelative).toBe(true);
    expect(compile([{ field: 'birthDate', operator: 'isPast' }]).timeRelative).toBe(true);
  });

  it('never meets a condition over an unknown field, nor its negation', () => {
    const unknown = ['equals', 'notEquals', 'isEmpty', 'isNotEmpty', 'isPast'] as const;
    for (const operator of unknown) {
      const condition: Condition = { field: 'gone', operator, value: 'x' };
      expect(evaluateTree(condition, () => 'x', context('2026-11-22'))).toBe(false);
    }
  });

  it('takes a date that cannot be read for none, so that one bad value breaks nothing', () => {
    for (const value of ['soon', '2026-02-30', 20_261_122]) {
      const values = fieldValues(() => value, FIELDS_BY_KEY, TIME_ZONE);
      const tree = compileTree(
        { field: 'birthDate', operator: 'inLastMonths', value: 1 },
        FIELDS_BY_KEY,
      );
      expect([tree.meets(values, '2026-11-22'), tree.nextChange(values, '2026-11-22')]).toEqual([
        false,
        null,
      ]);
    }
  });

  it('reads and folds each field of a record once, however many trees ask', () => {
    const read: string[] = [];
    const values = fieldValues(
      (path) => {
        read.push(path);
        return path === 'visits' ? [{ day: '2026-11-01', amount: 1 }] : 'Élodie';
      },
      FIELDS_BY_KEY,
      TIME_ZONE,
    );
    for (let count = 0; count < 1_000; count += 1) {
      const tree = compileTree(
        {
          any: [
            { field: 'name', operator: 'equals', value: `x${count}` },
            { field: 'visits', operator: 'greaterThan', value: count + 5, period: { days: 90 } },
          ],
        },
        FIELDS_BY_KEY,
      );
      tree.meets(values, '2026-11-22');
      tree.nextChange(values, '2026-11-22');
    }
    expect(read).toEqual(['name', 'visits']);
  });
});

function explainedByHand(
  node: Parameters<typeof naivelyMeets>[0],
  record: Parameters<typeof naivelyMeets>[1],
  today: string,
): unknown {
  const met = naivelyMeets(node, record, today);
  if ('field' in node) return { met, condition: node };
  const [[kind, members]] = Object.entries(node) as [[string, (typeof node)[]]];
  return { met, kind, members: members.map((one) => explainedByHand(one, record, today)) };
}
