import { CHOICES_MAXIMUM, type CustomValue } from '@clientele/contracts/custom-fields/custom-value';
import type { ValidationCode } from '@clientele/contracts/validation-messages';
import type { FieldDefinition } from './field-types.ts';
import { accept, refuse, type ValueResult } from './value-result.ts';

/** The key of an option that is on offer, or was chosen before it was retired. */
export function normalizeChoice(
  field: FieldDefinition,
  key: string,
  current: CustomValue | null | undefined,
): ValueResult {
  const code = optionIssue(field, key, current);
  return code === null ? accept(key) : refuse(code);
}

/** The keys of chosen options, each once, in the order of the options. */
export function normalizeChoices(
  field: FieldDefinition,
  keys: readonly string[],
  current: CustomValue | null | undefined,
): ValueResult {
  for (const key of keys) {
    const code = optionIssue(field, key, current);
    if (code !== null) return refuse(code);
  }
  const chosen = field.options.map((option) => option.key).filter((key) => keys.includes(key));
  if (chosen.length > CHOICES_MAXIMUM) return refuse('list.too_long', { maximum: CHOICES_MAXIMUM });
  return accept(chosen.length === 0 ? null : chosen);
}

function optionIssue(
  field: FieldDefinition,
  key: string,
  current: CustomValue | null | undefined,
): ValidationCode | null {
  const option = field.options.find((candidate) => candidate.key === key);
  if (!option) return 'custom_field.option_unknown';
  const had = Array.isArray(current) ? current.includes(key) : current === key;
  return option.retired && !had ? 'custom_field.option_retired' : null;
}
