import type { Condition, ConditionNode } from '@clientele/contracts/conditions/condition';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../time/calendar.ts';
import { compileTree } from './compile.ts';
import { fieldValues } from './field-values.ts';
import { operatorsFor } from './operators.ts';
import {
  type ArbitraryRecord,
  FIELD_OF_EACH_TYPE,
  FIELDS_BY_KEY,
  records,
  TIME_ZONE,
  TODAYS,
} from './testing/arbitrary-records.ts';
import { conditionsOn, conditionTrees } from './testing/arbitrary-trees.ts';
import { naivelyMeets } from './testing/naive-conditions.ts';

/** More than a year, across any leap day on the way. */
const HORIZON = 450;

/** The first day on which walking from day to day finds another answer, null within the horizon. */
function walkedChange(node: ConditionNode, record: ArbitraryRecord, today: string): string | null {
  const now = naivelyMeets(node, record, today);
  for (let days = 1; days <= HORIZON; days += 1) {
    const day = addDays(today, days);
    if (naivelyMeets(node, record, day) !== now) return day;
  }
  return null;
}

function nextChange(node: ConditionNode, record: ArbitraryRecord, today: string): string | null {
  const values = fieldValues((path) => record[path], FIELDS_BY_KEY, TIME_ZONE);
  return compileTree(node, FIELDS_BY_KEY).nextChange(values, today);
}

/** The same, with days beyond the horizon left out. */
function nearChange(node: ConditionNode, record: ArbitraryRecord, today: string): string | null {
  const next = nextChange(node, record, today);
  return next !== null && next <= addDays(today, HORIZON) ? next : null;
}

const datedOperators = FIELD_OF_EACH_TYPE.filter(({ type }) =>
  ['date', 'moment', 'count'].includes(type),
).flatMap((field) => operatorsFor(field).map((operator) => ({ ...field, operators: [operator] })));

describe('the next change', () => {
  it.each(datedOperators)('of $type $operators is the one that walking finds', (field) => {
    fc.assert(
      fc.property(conditionsOn(field), records, TODAYS, (condition, record, today) => {
        expect(nearChange(condition, record, today)).toBe(walkedChange(condition, record, today));
      }),
      { numRuns: 60 },
    );
  });

  it('of trees is the one that walking finds', () => {
    const dated = FIELD_OF_EACH_TYPE.filter(({ type }) => type !== 'text' && type !== 'list');
    fc.assert(
      fc.property(conditionTrees(dated), records, TODAYS, (tree, record, today) => {
        expect(nearChange(tree, record, today)).toBe(walkedChange(tree, record, today));
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it.each([
    // So many months after the last of a month, by the calendar.
    ['inLastMonths', 1, '2026-01-31', '2026-02-01', '2026-03-01'],
    ['moreThanMonthsAgo', 1, '2026-02-28', '2026-03-01', '2026-04-01'],
    ['moreThanMonthsAgo', 12, '2024-02-29', '2024-03-01', '2025-03-01'],
    ['ageBetween', [18, 25], '2008-02-29', '2026-01-01', '2026-02-28'],
    ['ageBetween', [18, 25], '2008-02-29', '2026-02-28', '2034-02-28'],
    ['anniversaryInNextDays', 7, '2000-02-29', '2027-02-01', '2027-02-21'],
    ['anniversaryInNextDays', 7, '2000-02-29', '2027-02-28', '2027-03-01'],
    ['anniversaryInNextDays', 7, '2000-02-29', '2028-02-29', '2028-03-01'],
    ['inLastDays', 30, '2027-01-05', '2027-01-05', '2027-02-05'],
    ['inLastDays', 30, '2027-01-05', '2027-02-05', null],
    ['inNextDays', 7, '2027-01-20', '2027-01-01', '2027-01-13'],
    ['isPast', undefined, '2027-01-20', '2027-01-20', '2027-01-21'],
    ['isPast', undefined, '2027-01-20', '2027-01-21', null],
  ] as const)(
    'of %s %j over %s, as seen on %s, is %s',
    (operator, value, date, today, expected) => {
      const condition = {
        field: 'birthDate',
        operator,
        ...(value !== undefined && { value: typeof value === 'number' ? value : [...value] }),
      } as Condition;
      expect(nextChange(condition, { birthDate: date }, today)).toBe(expected);
    },
  );

  it('is when purchases come into a period and drop out of it', () => {
    const record = {
      visits: [
        { day: '2026-11-01', amount: 1 },
        { day: '2026-11-30', amount: 1 },
      ],
    };
    const rolling = {
      field: 'visits',
      operator: 'greaterOrEqual',
      value: 1,
      period: { days: 30 },
    } as const;
    expect(nextChange(rolling, record, '2026-10-31')).toBe('2026-11-01');
    expect(nextChange(rolling, record, '2026-11-01')).toBe('2026-12-31');
    const fixed = { ...rolling, period: { from: '2026-11-15', to: null } };
    expect(nextChange(fixed, record, '2026-11-01')).toBe('2026-11-30');
    expect(nextChange(fixed, record, '2026-11-30')).toBeNull();
    const ever = { field: 'visits', operator: 'equals', value: 2 } as const;
    expect(nextChange(ever, record, '2026-11-01')).toBeNull();
  });

  it('is none where what does not depend on days has decided', () => {
    const birthday = { field: 'birthDate', operator: 'anniversaryInNextDays', value: 7 } as const;
    const isLead = { field: 'status', operator: 'equals', value: 'lead' } as const;
    const record = { birthDate: '1980-11-25', status: 'lead' };
    expect(nextChange({ any: [birthday, isLead] }, record, '2026-11-01')).toBeNull();
    expect(nextChange({ all: [birthday, { none: [isLead] }] }, record, '2026-11-01')).toBeNull();
    expect(nextChange({ all: [birthday, isLead] }, record, '2026-11-01')).toBe('2026-11-18');
  });

  it('is a day too early rather than never, where conditions turn for ever and their tree does not', () => {
    const birthday = { field: 'birthDate', operator: 'anniversaryInNextDays', value: 7 } as const;
    const never = { all: [birthday, { none: [birthday] }] };
    const next = nextChange(never, { birthDate: '1980-11-25' }, '2026-11-01');
    expect(next).not.toBeNull();
    expect((next as string) > '2036-01-01').toBe(true);
  });

  it('ends with the calendar', () => {
    const last = { birthDate: '9999-12-31' };
    for (const operator of ['inLastMonths', 'inLastDays', 'moreThanMonthsAgo'] as const) {
      const condition = { field: 'birthDate', operator, value: 12 };
      expect(() => nextChange(condition, last, '2026-11-22')).not.toThrow();
    }
  });
});
