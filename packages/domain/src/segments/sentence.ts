import type { Condition } from '@clientele/contracts/conditions/condition';
import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import type { HiddenCondition, ShownGroup } from '@clientele/contracts/segments/segment';
import { CLIENT_FIELDS } from '../conditions/client-fields.ts';
import { type FieldType, OPERAND_KIND } from '../conditions/operators.ts';
import { isCalendarDate } from '../time/calendar.ts';
import { ENGLISH } from './sentence/english.ts';
import { FRENCH } from './sentence/french.ts';
import { decapitalized, type Grammar } from './sentence/grammar.ts';
import { type Joined, joined, type Phrase, phraseOf } from './sentence/phrase.ts';

/** What only the page knows: names of fields and of values. */
export interface SentenceWords {
  language: InterfaceLanguage;
  /** The field's name and type; null for an unknown field, or one that the reader may not see. */
  fieldOf: (
    key: string,
  ) => { label: string; type: FieldType; valueLabel: (value: unknown) => string } | null;
}

const GRAMMARS: Readonly<Record<InterfaceLanguage, Grammar>> = { fr: FRENCH, en: ENGLISH };
const STANDARD_FIELDS: ReadonlySet<string> = new Set(CLIENT_FIELDS.map(({ key }) => key));
const MISSING = '…';

/**
 * Criteria as one sentence without its full stop, such as "Clients whose city is Lyon and whose
 * last visit was more than 12 months ago". Missing operands appear as "…".
 */
export function sentenceOf(tree: ShownGroup, words: SentenceWords): string {
  const grammar = GRAMMARS[words.language];
  const phrase = phraseOf(tree, (leaf) => wordLeaf(leaf, words, grammar));
  return wordWhole(phrase, grammar);
}

/** One condition as a part of such a sentence, for a list of them: "whose city is Lyon". */
export function clauseOf(condition: Condition, words: SentenceWords): string {
  return wordLeaf(condition, words, GRAMMARS[words.language]);
}

function wordWhole(phrase: Phrase, grammar: Grammar): string {
  if (phrase.kind === 'everyone') return grammar.everyone;
  if (phrase.kind === 'nobody') return grammar.nobody;
  const parts = phrase.kind === 'and' ? phrase.parts : [phrase];
  const wanted = joined(
    'and',
    parts.filter(({ kind }) => kind !== 'not'),
  );
  const unwanted = joined(
    'or',
    parts.flatMap((part) => (part.kind === 'not' ? [part.part] : [])),
  );
  const subject =
    wanted.kind === 'everyone'
      ? grammar.everyone
      : `${grammar.clients} ${wordOuter(wanted, grammar)}`;
  return unwanted.kind === 'nobody'
    ? subject
    : `${subject}${grammar.except(wordInner(unwanted, grammar))}`;
}

/**
 * Words the outer group. Commas separate parts that contain groups, so that it stays clear what
 * belongs together.
 */
function wordOuter(phrase: Phrase, grammar: Grammar): string {
  if (!isJoined(phrase)) return wordPart(phrase, grammar);
  const word = grammar[phrase.kind];
  const parts = phrase.parts.map((part) => wordInner(part, grammar));
  if (phrase.parts.some(isJoined)) return parts.join(`, ${word} `);
  const last = parts.at(-1);
  return parts.length === 2
    ? parts.join(` ${word} `)
    : `${parts.slice(0, -1).join(', ')}, ${word} ${last}`;
}

function wordInner(phrase: Phrase, grammar: Grammar): string {
  if (!isJoined(phrase)) return wordPart(phrase, grammar);
  return phrase.parts.map((part) => wordPart(part, grammar)).join(` ${grammar[phrase.kind]} `);
}

function wordPart(phrase: Phrase, grammar: Grammar): string {
  switch (phrase.kind) {
    case 'clause':
      return phrase.text;
    case 'not':
      return grammar.otherThan(wordPart(phrase.part, grammar));
    case 'everyone':
    case 'nobody':
      return grammar[phrase.kind];
    default:
      return `(${wordInner(phrase, grammar)})`;
  }
}

function isJoined(phrase: Phrase): phrase is Joined {
  return phrase.kind === 'and' || phrase.kind === 'or';
}

function wordLeaf(
  leaf: Condition | HiddenCondition,
  { fieldOf }: SentenceWords,
  grammar: Grammar,
): string {
  if ('hidden' in leaf) return grammar.hidden;
  const field = fieldOf(leaf.field);
  if (!field) return grammar.unknownField;
  const { operator, period, value } = leaf;
  const operands = value === undefined ? [] : Array.isArray(value) ? value : [value];
  const shown = (operand: unknown) => wordOperand(operand, { key: leaf.field, ...field }, grammar);
  const values = operands.map((operand) => (operand === '' ? MISSING : shown(operand)));
  const wanted = { none: 0, range: 2, years: 2 }[OPERAND_KIND[operator] as string] ?? 1;
  const missing = Array.from({ length: wanted - values.length }, () => MISSING);
  const numbers = operands.map((operand) => (operand === '' ? Number.NaN : Number(operand)));
  return grammar.clause({
    key: leaf.field,
    label: field.label,
    type: field.type,
    operator,
    period,
    values: [...values, ...missing],
    numbers,
  });
}

function wordOperand(
  operand: unknown,
  {
    key,
    type,
    valueLabel,
  }: { key: string; type: FieldType; valueLabel: (value: unknown) => string },
  grammar: Grammar,
): string {
  // Within a sentence, days are worded by the grammar, such as "1er" for the first.
  const isDay = (type === 'date' || type === 'moment') && isCalendarDate(String(operand));
  if (isDay) return grammar.day(String(operand));
  const label = valueLabel(operand);
  // Options of custom fields may be proper names; those of standard fields are words in lower case.
  const isWord = type === 'boolean' || (type === 'choice' && STANDARD_FIELDS.has(key));
  return isWord ? decapitalized(label) : label;
}
