import type { Condition } from '@clientele/contracts/conditions/condition';
import type { FieldType } from '../../conditions/operators.ts';

/** A condition with names and values in the page's words. */
export interface Asked {
  key: string;
  /** The name of the field on the page. */
  label: string;
  type: FieldType;
  operator: Condition['operator'];
  period: Condition['period'];
  /** The operands as people read them. */
  values: string[];
  /** The operands as numbers, when they are: days, months, ages, counts. */
  numbers: number[];
}

/** How a language words criteria. Clauses complete "Clients …" or "those …". */
export interface Grammar {
  and: string;
  or: string;
  clients: string;
  everyone: string;
  nobody: string;
  /** Appended to a sentence to exclude clients; `those` is a clause. */
  except: (those: string) => string;
  /** A clause that means everybody except `those`. */
  otherThan: (those: string) => string;
  hidden: string;
  unknownField: string;
  clause: (condition: Asked) => string;
  /** A calendar date in the form that follows a preposition. */
  day: (date: string) => string;
}

type Verbs = readonly [is: string, isNot: string];
const PAST: readonly Condition['operator'][] = [
  'inLastDays',
  'notInLastDays',
  'moreThanDaysAgo',
  'inLastMonths',
  'moreThanMonthsAgo',
];

/** The verb for "is" or "was" with an operator; undefined for the plain "is". */
export function verbOf(
  noun: { verb?: Verbs; pastVerb?: Verbs },
  operator: Condition['operator'],
): Verbs | undefined {
  return PAST.includes(operator) ? (noun.pastVerb ?? noun.verb) : noun.verb;
}

/** "a", "a or b", "a, b or c". */
export function enumerate(parts: readonly string[], word: string): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** First letter small, as within a sentence, unless it begins an acronym. */
export function decapitalized(text: string): string {
  const rest = text.slice(1);
  const isAcronym = rest === rest.toUpperCase();
  return isAcronym ? text : text.charAt(0).toLowerCase() + rest;
}
