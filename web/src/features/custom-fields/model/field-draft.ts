import type {
  CreateCustomFieldInput,
  CustomField,
  CustomFieldType,
  FieldOption,
  FieldSettings,
  MemberField,
  OptionColor,
  UpdateCustomFieldInput,
} from '@clientele/contracts/custom-fields/custom-field';
import { keyFromLabel, optionKeyOf } from '@clientele/domain/custom-fields/field-key';
import {
  emptySettings,
  FIELD_TYPE_TRAITS,
  localized,
} from '@clientele/domain/custom-fields/field-types';

/**
 * An option in the editor. Its `id` is stable, while the key of a new option still changes with its
 * name.
 */
export interface DraftOption extends FieldOption {
  id: string;
  isNew: boolean;
}

/** A field as the editor holds it before saving. */
export interface FieldDraft {
  type: CustomFieldType;
  /** The typed key; empty while the key is derived from the name. */
  key: string;
  section: string | null;
  settings: Omit<FieldSettings, 'options'> & { options: DraftOption[] };
}

/** Colours for new options, ordered so that neighbours are easy to tell apart. */
const COLORS: readonly OptionColor[] = [
  'blue',
  'green',
  'orange',
  'violet',
  'yellow',
  'teal',
  'red',
  'grape',
  'pink',
  'gray',
];
let optionsMade = 0;

/** The draft of a new field, with two empty options where the type has options. */
export function newDraft(type: CustomFieldType, section: string | null): FieldDraft {
  const settings = emptySettings(type);
  const options = FIELD_TYPE_TRAITS[type].options ? [newOption([]), newOption([])] : [];
  return { type, key: '', section, settings: { ...settings, options: recolored(options) } };
}

export function draftOf(field: CustomField, section: string | null): FieldDraft {
  const { type, key } = field;
  const settings = settingsOf(field);
  const options = settings.options.map((option) => ({ ...option, id: option.key, isNew: false }));
  return { type, key, section, settings: { ...settings, options } };
}

/**
 * The draft with another type: keeps texts and general rules, and starts anew with what depends on
 * the type.
 */
export function withType(draft: FieldDraft, type: CustomFieldType): FieldDraft {
  const { label, help, required, sensitive, visibleWhen, requiredWhen } = draft.settings;
  const fresh = newDraft(type, draft.section);
  const carriedOver = { label, help, required, sensitive, visibleWhen, requiredWhen };
  return { ...fresh, key: draft.key, settings: { ...fresh.settings, ...carriedOver } };
}

/** A new option, with a key that differs from the others' and the next colour. */
export function newOption(others: readonly DraftOption[]): DraftOption {
  optionsMade += 1;
  return {
    id: `new-${optionsMade}`,
    isNew: true,
    key: optionKeyOf('', new Set(others.map(({ key }) => key))),
    label: { fr: '', en: '' },
    color: COLORS[others.length % COLORS.length] as OptionColor,
    retired: false,
  };
}

function recolored(options: DraftOption[]): DraftOption[] {
  return options.map((option, at) => ({
    ...option,
    key: `option${at === 0 ? '' : `_${at + 1}`}`,
    color: COLORS[at % COLORS.length] as OptionColor,
  }));
}

/** Initial options when a field of another type becomes a choice. */
export function firstOptions(from: CustomFieldType): DraftOption[] {
  const labels =
    from === 'boolean'
      ? [
          { fr: 'Oui', en: 'Yes' },
          { fr: 'Non', en: 'No' },
        ]
      : [];
  const colors: OptionColor[] = ['green', 'red'];
  return labels.map((label, at) => {
    const option = { ...newOption([]), color: colors[at] ?? 'gray' };
    return withOptionLabel([option], option.id, label)[0] as DraftOption;
  });
}

/** Adds options; those that have no name yet are removed. */
export function addOptions(
  options: readonly DraftOption[],
  further: readonly FieldOption[],
): DraftOption[] {
  const named = options.filter(({ label }) => label.fr !== '' || label.en !== '');
  const added = further.map((option, at) => ({
    ...newOption(named),
    ...option,
    color: COLORS[(named.length + at) % COLORS.length] as OptionColor,
  }));
  return [...named, ...added];
}

/** The options as the API takes them, without what only the editor needs. */
export function plainOptions(options: readonly DraftOption[]): FieldOption[] {
  return options.map(({ id, isNew, ...option }) => option);
}

/**
 * Renames an option. The key of a new option follows its name and differs from the keys of all
 * other options.
 */
export function withOptionLabel(
  options: readonly DraftOption[],
  id: string,
  label: FieldOption['label'],
): DraftOption[] {
  return options.map((option) => {
    if (option.id !== id) return option;
    if (!option.isNew) return { ...option, label };
    const taken = new Set(options.filter((sibling) => sibling.id !== id).map(({ key }) => key));
    return { ...option, label, key: optionKeyOf(localized(label, 'fr'), taken) };
  });
}

/** The key of the field: as stored or typed, otherwise derived from the name. */
export function keyOf(draft: FieldDraft, taken: ReadonlySet<string>): string {
  return draft.key || keyFromLabel(draft.settings.label, taken);
}

function plainSettings(draft: FieldDraft): FieldSettings {
  return { ...draft.settings, options: plainOptions(draft.settings.options) };
}

/** The draft as a field that the member may write, to validate and preview it. */
export function memberFieldOf(draft: FieldDraft, key: string, currency: string): MemberField {
  return {
    ...plainSettings(draft),
    key,
    type: draft.type,
    currency: draft.type === 'money' ? currency : null,
    ready: true,
    access: 'write',
  };
}

export function createBodyOf(draft: FieldDraft): CreateCustomFieldInput {
  return {
    ...plainSettings(draft),
    type: draft.type,
    ...(draft.key && { key: draft.key }),
    ...(draft.section && { section: draft.section }),
  };
}

/** The settings that differ from those the editor was opened with; the body of the update. */
export function changedSettings(draft: FieldDraft, base: CustomField): UpdateCustomFieldInput {
  const before = settingsOf(base);
  const after = plainSettings(draft);
  const differing = (Object.keys(after) as (keyof FieldSettings)[]).filter(
    (name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]),
  );
  return Object.fromEntries(differing.map((name) => [name, after[name]]));
}

function settingsOf(field: CustomField): FieldSettings {
  const { label, help, options, required, unique, sensitive, minimum, maximum } = field;
  const { minimumLength, maximumLength, decimals, pattern, patternExample } = field;
  const { defaultValue, visibleWhen, requiredWhen } = field;
  return {
    label,
    help,
    options,
    required,
    unique,
    sensitive,
    minimum,
    maximum,
    minimumLength,
    maximumLength,
    decimals,
    pattern,
    patternExample,
    defaultValue,
    visibleWhen,
    requiredWhen,
  };
}
