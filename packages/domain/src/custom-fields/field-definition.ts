import type {
  CustomFieldType,
  FieldSettings,
  LocalizedText,
} from '@clientele/contracts/custom-fields/custom-field';
import type { FieldIssue } from '@clientele/contracts/field-issue';
import { isEmptyValue, normalizeCustomValue } from './custom-value.ts';
import { checkBounds, checkLengths } from './field-bounds.ts';
import { checkFieldConditions } from './field-dependencies.ts';
import { compilePattern } from './field-pattern.ts';
import {
  emptySettings,
  FIELD_TYPE_TRAITS,
  type FieldDefinition,
  type FieldTypeTraits,
  type ValueContext,
} from './field-types.ts';
import { cleanLine } from './text-value.ts';

/** Complete settings: those given, the others as a new field of the type has them. */
export function completeSettings(
  type: CustomFieldType,
  partial: Partial<FieldSettings>,
): FieldSettings {
  const settings = Object.entries(partial).filter(([, value]) => value !== undefined);
  return { ...emptySettings(type), ...Object.fromEntries(settings) };
}

/**
 * The definition in stored form: texts cleaned, the default value normalised as a client's would
 * be.
 */
export function normalizeDefinition(
  field: FieldDefinition,
  context: ValueContext,
): FieldDefinition {
  const result = normalizeCustomValue(field, field.defaultValue, context);
  return {
    ...field,
    label: cleanBoth(field.label),
    help: cleanBoth(field.help),
    options: field.options.map((option) => ({ ...option, label: cleanBoth(option.label) })),
    defaultValue: result.ok ? result.value : field.defaultValue,
  };
}

/**
 * Every issue of a definition, at its setting: `label`, `options.2.key`, `visibleWhen.field`.
 * `otherFields` are the other active fields.
 */
export function checkDefinition(
  field: FieldDefinition,
  otherFields: readonly FieldDefinition[],
  context: ValueContext,
): FieldIssue[] {
  const traits = FIELD_TYPE_TRAITS[field.type];
  return [
    ...(isBlank(field.label) ? [issue('label', 'custom_field.label_required')] : []),
    ...unsuitedSettings(field, traits).map((path) => issue(path, 'custom_field.setting_unsuited')),
    ...(traits.options ? checkOptions(field) : []),
    ...checkBounds(field),
    ...checkLengths(field),
    ...(traits.pattern ? checkPattern(field) : []),
    ...(traits.defaultable ? checkDefault(field, context) : []),
    ...checkFieldConditions(field, otherFields),
  ];
}

/** Names of settings that have a value although the type has no use for them. */
function unsuitedSettings(field: FieldDefinition, traits: FieldTypeTraits): string[] {
  const hasDefault = field.defaultValue !== null;
  const unsuited: Record<string, boolean> = {
    options: !traits.options && field.options.length > 0,
    // A sensitive field cannot be unique: the refusal of a value would reveal that another client
    // has it.
    unique: field.unique && (!traits.unique || field.sensitive),
    minimum: field.minimum !== null && (traits.bounds === null || traits.bounds === 'rating'),
    maximum: field.maximum !== null && traits.bounds === null,
    minimumLength: !traits.length && field.minimumLength !== null,
    maximumLength: !traits.length && field.maximumLength !== null,
    decimals: !traits.decimals && field.decimals !== null,
    pattern: !traits.pattern && field.pattern !== null,
    patternExample: field.patternExample !== null && field.pattern === null,
    // A unique field cannot have a default: only one client could have it.
    defaultValue: hasDefault && (!traits.defaultable || field.unique),
  };
  return Object.keys(unsuited).filter((setting) => unsuited[setting]);
}

function checkOptions({ options }: FieldDefinition): FieldIssue[] {
  if (options.length === 0) return [issue('options', 'custom_field.options_required')];
  return options.flatMap((option, at) => {
    const before = options.slice(0, at);
    if (before.some(({ key }) => key === option.key)) {
      return [issue(`options.${at}.key`, 'custom_field.option_repeated')];
    }
    if (isBlank(option.label)) return [issue(`options.${at}.label`, 'custom_field.label_required')];
    const isRepeated = before.some(({ label }) => sharesName(label, option.label));
    return isRepeated ? [issue(`options.${at}.label`, 'custom_field.option_repeated')] : [];
  });
}

function checkPattern({ pattern, patternExample }: FieldDefinition): FieldIssue[] {
  if (pattern === null) return [];
  const test = compilePattern(pattern);
  if (test === null) return [issue('pattern', 'custom_field.pattern_invalid')];
  if (patternExample === null || isEmptyValue(patternExample)) {
    return [issue('patternExample', 'custom_field.pattern_example_required')];
  }
  return test(cleanLine(patternExample))
    ? []
    : [issue('patternExample', 'custom_field.pattern_example_unmet')];
}

function checkDefault(field: FieldDefinition, context: ValueContext): FieldIssue[] {
  const result = normalizeCustomValue(field, field.defaultValue, context);
  if (result.ok) return [];
  return result.issues.map(({ path, ...rest }) => ({
    path: path === '' ? 'defaultValue' : `defaultValue.${path}`,
    ...rest,
  }));
}

function issue(path: string, code: FieldIssue['code']): FieldIssue {
  return { path, code };
}

function isBlank(text: LocalizedText): boolean {
  return isEmptyValue(text.fr) && isEmptyValue(text.en);
}

/** Cleans a label like other texts, but keeps the no-break spaces of French typography. */
function cleanLabel(text: string): string {
  return text
    .split(/(?<=\S)([\u00a0\u202f])(?=\S)/)
    .map((part) => (/^[\u00a0\u202f]$/.test(part) ? part : cleanLine(part)))
    .join('');
}

function cleanBoth(text: LocalizedText): LocalizedText {
  return { fr: cleanLabel(text.fr), en: cleanLabel(text.en) };
}

/** Whether two options have the same name in a language, so that nobody could tell them apart. */
function sharesName(left: LocalizedText, right: LocalizedText): boolean {
  const sameIn = (language: 'fr' | 'en') => {
    const text = cleanLine(left[language]).toLowerCase();
    return text !== '' && text === cleanLine(right[language]).toLowerCase();
  };
  return sameIn('fr') || sameIn('en');
}
