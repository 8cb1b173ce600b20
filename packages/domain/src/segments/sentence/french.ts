import {
  FRENCH_COUNTS,
  FRENCH_MEMBERS,
  FRENCH_NOUNS,
  type FrenchCount,
  type FrenchMembers,
  type FrenchNoun,
  TAKEN_PLACE,
} from './french-fields.ts';
import {
  frenchAges,
  frenchDay,
  frenchLastDays,
  frenchLastMonths,
  frenchLength,
  frenchMonths,
  frenchNextDays,
  frenchPeriod,
} from './french-time.ts';
import { type Asked, enumerate, type Grammar, verbOf } from './grammar.ts';

export const FRENCH: Grammar = {
  and: 'et',
  or: 'ou',
  clients: 'Clients',
  everyone: 'Tous les clients',
  nobody: 'Aucun client',
  except: (clause) => `, sauf ceux ${clause}`,
  otherThan: (clause) => `autres que ceux ${clause}`,
  hidden: 'qui remplissent une condition masquée',
  unknownField: 'qui remplissent une condition sur un champ inconnu',
  clause: clauseOf,
  day: frenchDay,
};

function clauseOf(condition: Asked): string {
  const members = FRENCH_MEMBERS[condition.key];
  if (members) return membersClause(condition, members);
  const count = FRENCH_COUNTS[condition.key];
  if (count) return `${countClause(condition, count)}${frenchPeriod(condition.period)}`;
  if (condition.key === 'birthDate') return birthClause(condition) ?? nounClause(condition);
  return nounClause(condition);
}

function nounClause(condition: Asked): string {
  // A custom field is quoted, since its article is not known.
  const noun = FRENCH_NOUNS[condition.key] ?? { name: `le champ «\u00a0${condition.label}\u00a0»` };
  const completeClauses = { isPast: noun.past, isEmpty: noun.empty, isNotEmpty: noun.filled };
  const clause = completeClauses[condition.operator as keyof typeof completeClauses];
  if (clause !== undefined) return clause;
  const opening = noun.name === null ? '' : `dont ${noun.name} `;
  return `${opening}${predicateOf(condition, noun)}${frenchPeriod(condition.period)}`;
}

function predicateOf({ operator, type, values, numbers }: Asked, noun: FrenchNoun): string {
  const [is, isNot] = verbOf(noun, operator) ?? ['est', 'n’est pas'];
  const agreeing = (word: string) => (noun.feminine ? `${word}e` : word);
  const [first = '', second = ''] = values.map((value) => `${value}${noun.unit ?? ''}`);
  const [number] = numbers;
  const liesBack = noun.verb === undefined || noun.verb === TAKEN_PLACE;
  const ago = liesBack ? 'remonte à plus' : `${is} il y a plus`;
  const isNumber = type === 'number' || type === 'count';
  switch (operator) {
    case 'equals':
      if (type === 'boolean') return `indique ${first}`;
      return isNumber ? `est de ${first}` : `est ${first}`;
    case 'notEquals':
      return isNumber ? `n’est pas de ${first}` : `n’est pas ${first}`;
    case 'contains':
      return `contient «\u00a0${first}\u00a0»`;
    case 'notContains':
      return `ne contient pas «\u00a0${first}\u00a0»`;
    case 'startsWith':
      return `commence par «\u00a0${first}\u00a0»`;
    case 'endsWith':
      return `finit par «\u00a0${first}\u00a0»`;
    case 'isAnyOf':
      return `est ${enumerate(values, 'ou')}`;
    case 'isNoneOf':
      return values.length > 1 ? `n’est ni ${values.join(' ni ')}` : `n’est pas ${first}`;
    case 'hasAny':
      return `comprend ${enumerate(values, 'ou')}`;
    case 'hasAll':
      return `comprend ${enumerate(values, 'et')}`;
    case 'hasNone':
      return values.length > 1
        ? `ne comprend ni ${values.join(' ni ')}`
        : `ne comprend pas ${first}`;
    case 'isEmpty':
      return `n’est pas ${agreeing('renseigné')}`;
    case 'isNotEmpty':
      return `est ${agreeing('renseigné')}`;
    case 'greaterThan':
      return `dépasse ${first}`;
    case 'greaterOrEqual':
      return `est d’au moins ${first}`;
    case 'lessThan':
      return `est inférieur${noun.feminine ? 'e' : ''} à ${first}`;
    case 'lessOrEqual':
      return `est d’au plus ${first}`;
    case 'between':
      return isNumber
        ? `est ${agreeing('compris')} entre ${first} et ${second}`
        : `${is} entre le ${first} et le ${second}`;
    case 'on':
      return `${is} le ${first}`;
    case 'before':
      return `${is} avant le ${first}`;
    case 'after':
      return `${is} après le ${first}`;
    case 'isPast':
      return noun.verb ? `${is} avant aujourd’hui` : `est ${agreeing('passé')}`;
    case 'inLastDays':
      return `${is} ${frenchLastDays(number)}`;
    case 'notInLastDays':
      return `${isNot} ${frenchLastDays(number)}`;
    case 'inLastMonths':
      return `${is} ${frenchLastMonths(number)}`;
    case 'moreThanDaysAgo':
      return number === 0 ? `${is} avant aujourd’hui` : `${ago} ${frenchLength(number, 'jour')}`;
    case 'moreThanMonthsAgo':
      return `${ago} ${frenchLength(number, 'mois')}`;
    case 'inNextDays':
      return `${is} ${frenchNextDays(number)}`;
    case 'anniversaryInNextDays':
      return `a son anniversaire ${frenchNextDays(number)}`;
    case 'anniversaryInMonths':
      return `a son anniversaire ${frenchMonths(numbers)}`;
    case 'ageBetween':
      return `a ${frenchAges(numbers)}`;
  }
}

/** Words birthdays and ages, which belong to the person and not to the birth date. */
function birthClause({ operator, numbers }: Asked): string | null {
  switch (operator) {
    case 'anniversaryInNextDays':
      return `dont l’anniversaire est ${frenchNextDays(numbers[0])}`;
    case 'anniversaryInMonths':
      return `dont l’anniversaire est ${frenchMonths(numbers)}`;
    case 'ageBetween':
      return `qui ont ${frenchAges(numbers)}`;
    default:
      return null;
  }
}

function membersClause({ operator, values }: Asked, members: FrenchMembers): string {
  const items = values.map(members.item);
  switch (operator) {
    case 'isEmpty':
      return members.empty;
    case 'isNotEmpty':
      return members.filled;
    case 'hasAll':
      return items.length > 1
        ? `${members.has} à la fois ${enumerate(items, 'et')}`
        : `${members.has} ${items[0]}`;
    case 'hasNone':
      return items.length > 1
        ? `${members.hasNeither} ni ${items.join(' ni ')}`
        : `${members.hasNot} ${items[0]}`;
    default:
      return `${members.has} ${enumerate(items, 'ou')}`;
  }
}

function countClause({ operator, values, numbers }: Asked, count: FrenchCount): string {
  const { has, hasNot, nothing, something } = count;
  const [first = '', second = ''] = values;
  const [number = Number.NaN, upper = Number.NaN] = numbers;
  const times = count.times(first, number);
  switch (operator) {
    case 'greaterOrEqual':
      return `${has} au moins ${times}`;
    case 'greaterThan':
      return number === 0 ? something : `${has} plus de ${times}`;
    case 'lessOrEqual':
      return number === 0 ? nothing : `${has} au plus ${times}`;
    case 'lessThan':
      return `${has} moins de ${times}`;
    case 'notEquals':
      return number === 0 ? something : `${hasNot} exactement ${times}`;
    case 'between':
      return `${has} entre ${first} et ${count.times(second, upper)}`;
    default:
      return number === 0 ? nothing : `${has} exactement ${times}`;
  }
}
