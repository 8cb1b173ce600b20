import type { Condition, ConditionPeriod } from '@clientele/contracts/conditions/condition';
import { addDays } from '../time/calendar.ts';
import type { CompiledCondition } from './compile-condition.ts';
import type { DayAmount } from './field-values.ts';
import { isInSpan, OPERATOR_SEMANTICS, operandsOf, positiveOf } from './semantics.ts';

/** A condition over what adds up within a period; nothing that happened is nought. */
export function countCondition(condition: Condition): CompiledCondition {
  const { operator, negated } = positiveOf(condition.operator);
  const semantics = OPERATOR_SEMANTICS[operator];
  const operands = operandsOf(condition.value, 'count');
  const span = 'span' in semantics ? semantics.span(operands, '') : null;
  const { period } = condition;
  return {
    condition,
    relative: period !== undefined,
    meets: (values, today) => {
      const sum = sumWithin(values.daysOf(condition.field), period, today);
      return span !== null && isInSpan(span, [sum]) !== negated;
    },
    nextTurn: (values, day) => nextDay(values.daysOf(condition.field), period, day),
  };
}

/** What lies ahead of today, by a clock that goes wrong, has not happened yet. */
function sumWithin(
  days: readonly DayAmount[],
  period: ConditionPeriod | undefined,
  today: string,
): number {
  const [from, to] = boundsOf(period, today);
  return days.reduce((sum, { day, amount }) => (day >= from && day <= to ? sum + amount : sum), 0);
}

/** First and last day, both counted. Without a period everything counts. */
function boundsOf(period: ConditionPeriod | undefined, today: string): [string, string] {
  if (period === undefined) return ['', '9999-12-31'];
  if ('days' in period) return [addDays(today, -period.days), today];
  const to = period.to ?? '9999-12-31';
  return [period.from, to < today ? to : today];
}

/** When the next day comes into the period or drops out of it. */
function nextDay(
  days: readonly DayAmount[],
  period: ConditionPeriod | undefined,
  today: string,
): string | null {
  if (period === undefined) return null;
  const turns = days.flatMap(({ day }) =>
    'days' in period ? [day, addDays(day, period.days + 1)] : [day],
  );
  return turns.filter((turn) => turn > today).sort()[0] ?? null;
}
