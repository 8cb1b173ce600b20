import type { Condition, ConditionPeriod } from '@clientele/contracts/conditions/condition';
import { addDays } from '../time/calendar.ts';
import type { CompiledCondition } from './compiled-condition.ts';
import type { DayAmount } from './field-values.ts';
import { perDay } from './per-day.ts';
import { isInSpan, OPERATOR_SEMANTICS, operandsOf, positiveOf } from './semantics.ts';

const LAST_DAY = '9999-12-31';

/**
 * Compiles a condition on a sum over a period (visits, purchases, amounts); without events the sum
 * is 0.
 */
export function countCondition(condition: Condition): CompiledCondition {
  const { operator, negated } = positiveOf(condition.operator);
  const semantics = OPERATOR_SEMANTICS[operator];
  const operands = operandsOf(condition.value, 'count');
  const span = 'span' in semantics ? semantics.span(operands, '') : null;
  const { period } = condition;
  const boundsOn = perDay((today) => boundsOf(period, today));
  return {
    condition,
    relative: period !== undefined,
    meets: (values, today) => {
      const sum = sumWithin(values.daysOf(condition.field), boundsOn(today));
      return span !== null && isInSpan(span, [sum]) !== negated;
    },
    nextTurn: (values, day) => nextDay(values.daysOf(condition.field), period, day),
  };
}

function sumWithin(days: readonly DayAmount[], { from, to }: Bounds): number {
  let sum = 0;
  for (const { day, amount } of days) if (day >= from && day <= to) sum += amount;
  return sum;
}

/** First and last day, both included. */
interface Bounds {
  from: string;
  to: string;
}

/**
 * The first and last day of a period; without a period everything counts. Days after today, from
 * clocks that are wrong, are left out of a period.
 */
function boundsOf(period: ConditionPeriod | undefined, today: string): Bounds {
  if (period === undefined) return { from: '', to: LAST_DAY };
  if ('days' in period) return { from: addDays(today, -period.days), to: today };
  const to = period.to ?? LAST_DAY;
  return { from: period.from, to: to < today ? to : today };
}

/** The next day on which a counted day enters or leaves the period. */
function nextDay(
  days: readonly DayAmount[],
  period: ConditionPeriod | undefined,
  today: string,
): string | null {
  if (period === undefined) return null;
  const entering = firstFrom(days, addDays(today, 1));
  if (!('days' in period)) return entering;
  const within = firstFrom(days, addDays(today, -period.days));
  if (within === null) return null;
  const leaving = addDays(within, period.days + 1);
  return entering !== null && entering < leaving ? entering : leaving;
}

function firstFrom(days: readonly DayAmount[], from: string): string | null {
  return days.reduce<string | null>(
    (first, { day }) => (day >= from && (first === null || day < first) ? day : first),
    null,
  );
}
