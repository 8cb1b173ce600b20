import {
  type Condition,
  type ConditionNode,
  groupParts,
  isGroup,
} from '@clientele/contracts/conditions/condition';
import type { DayAmount } from '../field-values.ts';
import { type ArbitraryRecord, FIELDS_BY_KEY, WORDS } from './arbitrary-records.ts';

/**
 * A second implementation of conditions for tests: it walks the calendar day by day and goes
 * through values one by one. Slow, and sharing no code with the implementation it checks.
 */
export function naivelyMeets(node: ConditionNode, record: ArbitraryRecord, today: string): boolean {
  if (!isGroup(node)) return meetsCondition(node, record, today);
  const { kind, members } = groupParts(node);
  const met = members.filter((member) => naivelyMeets(member, record, today)).length;
  return kind === 'all' ? met === members.length : kind === 'any' ? met > 0 : met === 0;
}

function meetsCondition(condition: Condition, record: ArbitraryRecord, today: string): boolean {
  const { field, operator, value } = condition;
  const type = FIELDS_BY_KEY.get(field)?.type;
  const operands = (value === undefined ? [] : [value].flat()).map((operand) =>
    type === 'text' || type === 'list' ? foldedOf(String(operand)) : operand,
  );
  if (type === 'count') {
    const days = (record[field] as DayAmount[] | null | undefined) ?? [];
    let sum = 0;
    for (const { day, amount } of days) if (isWithin(day, condition, today)) sum += amount;
    return meetsOperator(operator, [sum], operands, today);
  }
  return meetsOperator(operator, plainValues(record[field], type), operands, today);
}

function plainValues(value: unknown, type: string | undefined): unknown[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.map((item) => foldedOf(String(item)));
  if (value instanceof Date) {
    const day = value.toISOString().slice(0, 10);
    return [value.getUTCHours() + hoursAhead(value) >= 24 ? step(day, 1) : day];
  }
  return [type === 'text' ? foldedOf(String(value)) : value];
}

/**
 * Hours that Paris is ahead of UTC: two in summer time, from the last Sunday of March to that of
 * October; otherwise one.
 */
function hoursAhead(moment: Date): number {
  const lastSunday = (month: number) => {
    const date = new Date(Date.UTC(moment.getUTCFullYear(), month, 31, 1));
    return date.getTime() - date.getUTCDay() * 86_400_000;
  };
  return moment.getTime() >= lastSunday(2) && moment.getTime() < lastSunday(9) ? 2 : 1;
}

function foldedOf(text: string): string {
  return WORDS.find(({ word }) => word === text)?.folded ?? text;
}

function meetsOperator(
  operator: Condition['operator'],
  values: readonly unknown[],
  operands: readonly unknown[],
  today: string,
): boolean {
  const [value] = values;
  const text = String(value);
  const [first, second] = operands;
  const count = Number(first);
  const isThere = values.length > 0;
  // Numbers and days alike: both sides are of one type.
  const [own, bound, upper] = [value, first, second] as [number, number, number];
  switch (operator) {
    case 'isEmpty':
      return !isThere;
    case 'isNotEmpty':
      return isThere;
    case 'equals':
    case 'on':
      return isThere && value === first;
    case 'notEquals':
      return !isThere || value !== first;
    case 'isAnyOf':
    case 'hasAny':
      return values.some((item) => operands.some((operand) => item === operand));
    case 'isNoneOf':
    case 'hasNone':
      return values.every((item) => operands.every((operand) => item !== operand));
    case 'hasAll':
      return isThere && operands.every((operand) => values.some((item) => item === operand));
    case 'contains':
      return isThere && text.split(String(first)).length > 1;
    case 'notContains':
      return !isThere || text.split(String(first)).length === 1;
    case 'startsWith':
      return isThere && text.slice(0, String(first).length) === first;
    case 'endsWith':
      return isThere && text.slice(-String(first).length) === first;
    case 'greaterThan':
    case 'after':
      return isThere && own > bound;
    case 'greaterOrEqual':
      return isThere && own >= bound;
    case 'lessThan':
    case 'before':
      return isThere && own < bound;
    case 'lessOrEqual':
      return isThere && own <= bound;
    case 'between':
      return isThere && own >= bound && own <= upper;
    case 'isPast':
      return isThere && text < today;
    case 'inLastDays':
      return isThere && isAmong(text, today, -count);
    case 'notInLastDays':
      return !isThere || !isAmong(text, today, -count);
    case 'moreThanDaysAgo':
      return isThere && text < today && !isAmong(text, today, -count);
    case 'inNextDays':
      return isThere && isAmong(text, today, count);
    case 'inLastMonths':
      return isThere && text <= today && text >= monthsBefore(today, count);
    case 'moreThanMonthsAgo':
      return isThere && text < monthsBefore(today, count);
    case 'anniversaryInNextDays':
      return isThere && hasBirthdayWithin(text, today, count);
    case 'anniversaryInMonths':
      return isThere && operands.includes(new Date(text).getUTCMonth() + 1);
    case 'ageBetween':
      return (
        isThere &&
        text <= today &&
        ageOf(text, today) >= count &&
        ageOf(text, today) <= Number(second)
      );
  }
}

function isWithin(day: string, { period }: Condition, today: string): boolean {
  if (period === undefined) return true;
  if (day > today) return false;
  if ('days' in period) return isAmong(day, today, -period.days);
  return day >= period.from && (period.to === null || day <= period.to);
}

const steps = new Map<string, string>();

/** The day after or before; cached, since it is asked for very often. */
function step(day: string, by: 1 | -1): string {
  const key = `${by}${day}`;
  const latest = steps.get(key);
  if (latest !== undefined) return latest;
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  const stepped = date.toISOString().slice(0, 10);
  steps.set(key, stepped);
  return stepped;
}

/** Whether a day is today or one of `count` days after it (before it when negative). */
function isAmong(day: string, today: string, count: number): boolean {
  let walked = today;
  for (let remaining = Math.abs(count); remaining >= 0; remaining -= 1) {
    if (walked === day) return true;
    walked = step(walked, count < 0 ? -1 : 1);
  }
  return false;
}

function monthsBefore(today: string, months: number): string {
  let [year, month, day] = today.split('-').map(Number) as [number, number, number];
  for (let remaining = months; remaining > 0; remaining -= 1) {
    month -= 1;
    if (month === 0) [year, month] = [year - 1, 12];
  }
  while (!exists(year, month, day)) day -= 1;
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

function exists(year: number, month: number, day: number): boolean {
  if (month === 2) return day <= (isLeap(year) ? 29 : 28);
  return day <= ([4, 6, 9, 11].includes(month) ? 30 : 31);
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function birthdayIn(year: number, birth: string): string {
  const monthAndDay = birth.slice(5);
  return `${year}-${monthAndDay === '02-29' && !isLeap(year) ? '02-28' : monthAndDay}`;
}

function hasBirthdayWithin(birth: string, today: string, days: number): boolean {
  const year = Number(today.slice(0, 4));
  const candidates = [0, 1, 2].map((later) => birthdayIn(year + later, birth));
  return candidates.some((birthday) => isAmong(birthday, today, days));
}

/** Number of birthdays, not counting the day of birth. */
function ageOf(birth: string, today: string): number {
  let age = 0;
  for (let year = Number(birth.slice(0, 4)) + 1; birthdayIn(year, birth) <= today; year += 1)
    age += 1;
  return age;
}
