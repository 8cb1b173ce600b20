import {
  ENGLISH_COUNTS,
  ENGLISH_MEMBERS,
  ENGLISH_NOUNS,
  type EnglishCount,
  type EnglishMembers,
  type EnglishNoun,
} from './english-fields.ts';
import {
  englishAges,
  englishDay,
  englishLastDays,
  englishLastMonths,
  englishLength,
  englishMonths,
  englishNextDays,
  englishPeriod,
} from './english-time.ts';
import { type Asked, enumerate, type Grammar, verbOf } from './grammar.ts';

export const ENGLISH: Grammar = {
  and: 'and',
  or: 'or',
  clients: 'Clients',
  everyone: 'All clients',
  nobody: 'No client',
  except: (clause) => `, except those ${clause}`,
  otherThan: (clause) => `other than those ${clause}`,
  hidden: 'who meet a hidden condition',
  unknownField: 'who meet a condition on an unknown field',
  clause: clauseOf,
  day: englishDay,
};

function clauseOf(condition: Asked): string {
  const members = ENGLISH_MEMBERS[condition.key];
  if (members) return membersClause(condition, members);
  const count = ENGLISH_COUNTS[condition.key];
  if (count) return `${countClause(condition, count)}${englishPeriod(condition.period)}`;
  if (condition.key === 'birthDate') return birthClause(condition) ?? nounClause(condition);
  return nounClause(condition);
}

function nounClause(condition: Asked): string {
  const noun = ENGLISH_NOUNS[condition.key] ?? { name: `“${condition.label}”` };
  const completeClauses = { isPast: noun.past, isEmpty: noun.empty, isNotEmpty: noun.filled };
  const clause = completeClauses[condition.operator as keyof typeof completeClauses];
  if (clause !== undefined) return clause;
  const opening = noun.name === null ? '' : `whose ${noun.name} `;
  return `${opening}${predicateOf(condition, noun)}${englishPeriod(condition.period)}`;
}

function predicateOf({ operator, values, numbers }: Asked, noun: EnglishNoun): string {
  const [is, isNot] = verbOf(noun, operator) ?? ['is', 'is not'];
  const [first = '', second = ''] = values.map((value) => `${value}${noun.unit ?? ''}`);
  const [number] = numbers;
  switch (operator) {
    case 'equals':
    case 'isAnyOf':
      return `${is} ${values.length > 1 ? enumerate(values, 'or') : first}`;
    case 'notEquals':
      return `${isNot} ${first}`;
    case 'isNoneOf':
      return values.length > 1 ? `${isNot} ${enumerate(values, 'or')}` : `${isNot} ${first}`;
    case 'contains':
      return `contains “${first}”`;
    case 'notContains':
      return `does not contain “${first}”`;
    case 'startsWith':
      return `starts with “${first}”`;
    case 'endsWith':
      return `ends with “${first}”`;
    case 'hasAny':
      return `includes ${enumerate(values, 'or')}`;
    case 'hasAll':
      return `includes ${enumerate(values, 'and')}`;
    case 'hasNone':
      return `does not include ${enumerate(values, 'or')}`;
    case 'isEmpty':
      return 'is not filled in';
    case 'isNotEmpty':
      return 'is filled in';
    case 'greaterThan':
      return `is more than ${first}`;
    case 'greaterOrEqual':
      return `is at least ${first}`;
    case 'lessThan':
      return `is less than ${first}`;
    case 'lessOrEqual':
      return `is at most ${first}`;
    case 'between':
      return `${is} between ${first} and ${second}`;
    case 'on':
      return noun.verb ? `${is} on ${first}` : `is ${first}`;
    case 'before':
      return `${is} before ${first}`;
    case 'after':
      return `${is} after ${first}`;
    case 'isPast':
      return noun.verb ? `${is} before today` : 'is past';
    case 'inLastDays':
      return `${is} ${englishLastDays(number)}`;
    case 'notInLastDays':
      return `${isNot} ${englishLastDays(number)}`;
    case 'inLastMonths':
      return `${is} ${englishLastMonths(number)}`;
    case 'moreThanDaysAgo':
      return number === 0
        ? `${is} before today`
        : `${is} more than ${englishLength(number, 'day')} ago`;
    case 'moreThanMonthsAgo':
      return `${is} more than ${englishLength(number, 'month')} ago`;
    case 'inNextDays':
      return `${is} ${englishNextDays(number)}`;
    case 'anniversaryInNextDays':
      return `has its anniversary ${englishNextDays(number)}`;
    case 'anniversaryInMonths':
      return `has its anniversary ${englishMonths(numbers)}`;
    case 'ageBetween':
      return `is ${englishAges(numbers)}`;
  }
}

/** Words birthdays and ages, which belong to the person and not to the birth date. */
function birthClause({ operator, numbers }: Asked): string | null {
  switch (operator) {
    case 'anniversaryInNextDays':
      return `whose birthday is ${englishNextDays(numbers[0])}`;
    case 'anniversaryInMonths':
      return `whose birthday is ${englishMonths(numbers)}`;
    case 'ageBetween':
      return `who are ${englishAges(numbers)}`;
    default:
      return null;
  }
}

function membersClause({ operator, values }: Asked, members: EnglishMembers): string {
  const items = values.map(members.item);
  switch (operator) {
    case 'isEmpty':
      return members.empty;
    case 'isNotEmpty':
      return members.filled;
    case 'hasAll':
      return `${members.has} ${enumerate(items, 'and')}`;
    case 'hasNone':
      return `${members.hasNot} ${enumerate(items, 'or')}`;
    default:
      return `${members.has} ${enumerate(items, 'or')}`;
  }
}

function countClause({ operator, values, numbers }: Asked, count: EnglishCount): string {
  const { has, hasNot, fewer, nothing, something } = count;
  const [first = '', second = ''] = values;
  const [number = Number.NaN, upper = Number.NaN] = numbers;
  const times = count.times(first, number);
  switch (operator) {
    case 'greaterOrEqual':
      return `${has} at least ${times}`;
    case 'greaterThan':
      return number === 0 ? something : `${has} more than ${times}`;
    case 'lessOrEqual':
      return number === 0 ? nothing : `${has} at most ${times}`;
    case 'lessThan':
      return `${has} ${fewer} than ${times}`;
    case 'notEquals':
      return number === 0 ? something : `${hasNot} exactly ${times}`;
    case 'between':
      return `${has} between ${first} and ${count.times(second, upper)}`;
    default:
      return number === 0 ? nothing : `${has} exactly ${times}`;
  }
}
