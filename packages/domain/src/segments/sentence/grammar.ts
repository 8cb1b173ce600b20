import type { Condition } from '@clientele/contracts/conditions/condition';
import type { FieldType } from '../../conditions/operators.ts';

/** A condition with everything in it that the page has words for. */
export interface Asked {
  key: string;
  /** As the page calls the field. */
  label: string;
  type: FieldType;
  operator: Condition['operator'];
  period: Condition['period'];
  /** What it compares with, as people read it. */
  values: string[];
  /** The same as numbers, where they are: days, months, ages, counts. */
  numbers: number[];
}

/** How a language says a rule. Clauses complete "Clients …" or "those …". */
export interface Grammar {
  and: string;
  or: string;
  clients: string;
  everyone: string;
  nobody: string;
  /** After a sentence that already says who; `those` is a clause. */
  except: (those: string) => string;
  /** A clause of its own: whoever is not meant. */
  otherThan: (those: string) => string;
  hidden: string;
  unknownField: string;
  clause: (condition: Asked) => string;
  /** A calendar date, as it stands after a preposition. */
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

/** How it is said that something is so, or was so; undefined for the plain "is". */
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
