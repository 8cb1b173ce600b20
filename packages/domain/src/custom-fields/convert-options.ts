import {
  type FieldOption,
  LABEL_LENGTH_MAXIMUM,
  OPTIONS_MAXIMUM,
  optionColorSchema,
} from '@clientele/contracts/custom-fields/custom-field';
import type { CustomValue } from '@clientele/contracts/custom-fields/custom-value';
import { foldText } from '../text/fold.ts';
import { optionKeyOf } from './field-key.ts';
import { type FieldDefinition, localized } from './field-types.ts';
import { readBoolean } from './read-text.ts';
import { cleanLine } from './text-value.ts';

/** The name of an option, in French when it has a French name. */
export function optionName(field: FieldDefinition, key: string): string {
  const option = field.options.find((candidate) => candidate.key === key);
  return option ? localized(option.label, 'fr') : key;
}

/**
 * The key of the option that a text names, by a label in either language or by its key; null when
 * none does. Signs count where they distinguish options, as in "A+" and "A−".
 */
export function matchOption(field: FieldDefinition, text: string): string | null {
  const offered = field.options.filter((option) => !option.retired);
  const named = (form: (text: string) => string) =>
    offered.filter(({ key, label }) =>
      [label.fr, label.en, key].some((name) => name !== '' && form(name) === form(text)),
    );
  const [exact] = named(withoutAccents);
  const folded = exact ? [] : named((name) => foldText(name) || name);
  return exact?.key ?? (folded.length === 1 ? (folded[0]?.key ?? null) : null);
}

/** The key of the option called yes or no in either language; null when there is none. */
export function yesOrNoOption(field: FieldDefinition, value: boolean): string | null {
  const offered = field.options.filter((option) => !option.retired);
  const option = offered.find(({ label }) => readBoolean(localized(label, 'fr')) === value);
  return option?.key ?? null;
}

/**
 * The keys of the options in a list of names, separated by commas, semicolons, bars or line breaks.
 */
export function matchOptions(field: FieldDefinition, text: string): string[] | null {
  const whole = matchOption(field, text);
  if (whole !== null) return [whole];
  const keys = text
    .split(/[,;|\n]/)
    .filter((part) => cleanLine(part) !== '')
    .map((part) => matchOption(field, part));
  return keys.length > 0 && keys.every((key) => key !== null) ? keys : null;
}

/**
 * The same choice in another field, by key or else by name. Null when several options would go into
 * a field for one.
 */
export function chosenKeys(
  from: FieldDefinition,
  to: FieldDefinition,
  value: CustomValue,
): CustomValue | null {
  const chosen = Array.isArray(value) ? value : [String(value)];
  const keys = chosen.map((key) =>
    to.options.some((option) => option.key === key) ? key : matchOption(to, optionName(from, key)),
  );
  if (keys.length === 0 || !keys.every((key) => key !== null)) return null;
  if (to.type === 'multiChoice') return keys;
  return keys.length === 1 ? (keys[0] as string) : null;
}

/**
 * Options for the distinct texts, in their order; texts that `matchOption` would not tell apart (by
 * accents or case) make one option. Texts too long for a name are left out, and options beyond the
 * maximum of a field. `takenKeys` are keys of other options.
 */
export function optionsFromTexts(
  texts: readonly string[],
  takenKeys: ReadonlySet<string>,
): FieldOption[] {
  const byName = new Map<string, string>();
  for (const text of texts.map(cleanLine)) {
    const name = withoutAccents(text);
    if (text !== '' && text.length <= LABEL_LENGTH_MAXIMUM && !byName.has(name)) {
      byName.set(name, text);
    }
  }
  const keys = new Set(takenKeys);
  const colors = optionColorSchema.options;
  return [...byName.values()].slice(0, OPTIONS_MAXIMUM).map((text, at) => {
    const key = optionKeyOf(text, keys);
    keys.add(key);
    const color = colors[at % colors.length] ?? 'gray';
    return { key, label: { fr: text, en: '' }, color, retired: false };
  });
}

function withoutAccents(text: string): string {
  return cleanLine(text).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
