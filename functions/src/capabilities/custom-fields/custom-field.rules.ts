import { isDeepStrictEqual } from 'node:util';
import type { FieldChange } from '@clientele/contracts/audit';
import {
  ACTIVE_FIELDS_MAXIMUM,
  type CreateCustomFieldInput,
  type FieldSettings,
} from '@clientele/contracts/custom-fields/custom-field';
import type { FieldIssue } from '@clientele/contracts/field-issue';
import { assertOrProblem, ProblemError } from '@clientele/contracts/problem';
import {
  DEFAULT_ROLES,
  DEFAULT_SENSITIVE_ROLES,
} from '@clientele/domain/custom-fields/field-access';
import {
  checkDefinition,
  completeSettings,
  normalizeDefinition,
} from '@clientele/domain/custom-fields/field-definition';
import { keyFromLabel, reservedKeyIssue } from '@clientele/domain/custom-fields/field-key';
import {
  customPath,
  type FieldDefinition,
  type ValueContext,
} from '@clientele/domain/custom-fields/field-types';
import { placeField } from '@clientele/domain/custom-fields/layout-moves';
import type { CustomFieldRecord, SchemaField } from './custom-field.record.ts';
import { memberFieldOf } from './field-schema.ts';
import type { SchemaChange } from './schema-change.ts';

const KEYS_MAXIMUM = 900;

export interface NewFieldOptions {
  context: ValueContext & { currency: string };
  pack: CustomFieldRecord['pack'];
  preparingJobId: string;
}

/**
 * Stages a new field at its place in the layout.
 * @returns its key.
 * @throws ProblemError `custom_field.key_taken`, `custom_field.too_many`, or `request.invalid` for
 * settings that make no sense.
 */
export function stageNewField(
  change: SchemaChange,
  input: CreateCustomFieldInput,
  { context, pack, preparingJobId }: NewFieldOptions,
): string {
  assertOrProblem(change.active.size < ACTIVE_FIELDS_MAXIMUM, 'custom_field.too_many');
  // Deleted fields keep their keys for ever and every field is read at once, so their number is
  // limited too.
  assertOrProblem(change.schema.takenKeys.size < KEYS_MAXIMUM, 'custom_field.too_many');
  const { type, key: wished, section, roles, ...partial } = input;
  const takenKeys = new Set([...change.schema.takenKeys, ...change.active.keys()]);
  const key = wished ?? keyFromLabel(input.label, takenKeys);
  const reserved = reservedKeyIssue(key);
  if (reserved) throw new ProblemError('request.invalid', { issues: [reserved] });
  assertOrProblem(!takenKeys.has(key), 'custom_field.key_taken');
  const complete = completeSettings(type, partial);
  const currency = type === 'money' ? context.currency : null;
  const settings = storedSettings({ ...complete, key, type, currency }, complete, context);
  const record: CustomFieldRecord = {
    ...settings,
    type,
    currency,
    roles: roles ?? (settings.sensitive ? DEFAULT_SENSITIVE_ROLES : DEFAULT_ROLES),
    status: 'active',
    pack,
    ready: false,
    preparingJobId,
    jobId: null,
    locked: false,
    uniqueGeneration: 1,
    version: 1,
    createdAt: change.at,
    createdBy: change.by,
    updatedAt: change.at,
    updatedBy: change.by,
  };
  const field = { ...record, key };
  assertDefinition(change.active.values(), field, context);
  change.create(key, record);
  change.note(field, 'created', settingsChanges(completeSettings(type, {}), settings));
  change.arrange(placeField([...change.sections], customPath(key), section));
  return key;
}

/**
 * The given settings as they are stored: texts cleaned, the default value normalised as a client's
 * value would be.
 */
export function storedSettings<Given extends Partial<FieldSettings>>(
  field: FieldDefinition,
  settings: Given,
  context: ValueContext,
): Given {
  const normalized: FieldSettings = normalizeDefinition(field, context);
  const entries = (Object.keys(settings) as (keyof FieldSettings)[]).map((setting) => [
    setting,
    normalized[setting],
  ]);
  return Object.fromEntries(entries) as Given;
}

/**
 * Checks the whole definition of a field.
 * @throws ProblemError `request.invalid` with every setting that makes no sense.
 */
export function assertDefinition(
  active: Iterable<SchemaField>,
  field: SchemaField,
  context: ValueContext,
): void {
  const all = [...active];
  const otherFields = all
    .filter(({ key }) => key !== field.key)
    .map((otherField) => memberFieldOf(otherField, 'owner'));
  const issues = [
    ...checkDefinition(memberFieldOf(field, 'owner'), otherFields, context),
    ...lockedConditions(field, all),
  ];
  if (issues.length > 0) throw new ProblemError('request.invalid', { issues });
}

/**
 * Issues for conditions on fields whose type is being changed: they would still be about the
 * earlier type.
 */
function lockedConditions(field: SchemaField, active: readonly SchemaField[]): FieldIssue[] {
  return (['visibleWhen', 'requiredWhen'] as const).flatMap((setting): FieldIssue[] => {
    const path = field[setting]?.field;
    const namedField = active.find(({ key }) => customPath(key) === path);
    return namedField?.locked ? [{ path: `${setting}.field`, code: 'custom_field.busy' }] : [];
  });
}

/** The settings that differ, as changes for the audit log. */
export function settingsChanges(before: FieldSettings, after: FieldSettings): FieldChange[] {
  return (Object.keys(before) as (keyof FieldSettings)[])
    .filter((setting) => !isDeepStrictEqual(before[setting], after[setting]))
    .filter((setting) => SETTINGS.has(setting))
    .map((setting) => ({ field: setting, before: before[setting], after: after[setting] }));
}

const SETTINGS: ReadonlySet<string> = new Set<keyof FieldSettings>([
  'label',
  'help',
  'options',
  'required',
  'unique',
  'sensitive',
  'minimum',
  'maximum',
  'minimumLength',
  'maximumLength',
  'decimals',
  'pattern',
  'patternExample',
  'defaultValue',
  'visibleWhen',
  'requiredWhen',
]);
