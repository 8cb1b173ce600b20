import type { FieldChange } from '@clientele/contracts/audit';
import type { MemberField } from '@clientele/contracts/custom-fields/custom-field';
import type { CustomValues } from '@clientele/contracts/custom-fields/custom-value';
import type { FieldAccess, FieldAccessGrid } from '@clientele/contracts/custom-fields/field-access';
import type { Role } from '@clientele/contracts/roles';
import { CLIENT_FIELDS } from '../conditions/client-fields.ts';
import { type FieldDescription, operatorsFor } from '../conditions/operators.ts';
import { isEmptyValue } from './custom-value.ts';
import { customKeyOf, describeField, FIELD_TYPE_TRAITS } from './field-types.ts';

/** Access of a new field: every role that may write clients may write it. */
export const DEFAULT_ROLES: FieldAccessGrid = {
  admin: 'write',
  manager: 'write',
  staff: 'write',
  viewer: 'read',
};

/** Access of a new sensitive field: only roles that are responsible for clients. */
export const DEFAULT_SENSITIVE_ROLES: FieldAccessGrid = {
  admin: 'write',
  manager: 'write',
  staff: 'none',
  viewer: 'none',
};

/** Operators for a field whose values are masked: they tell no more than the mask does. */
const PRESENCE = ['isEmpty', 'isNotEmpty'] as const;

/** The access of a role; the owner always has `write`. */
export function accessOf(roles: FieldAccessGrid, role: Role): FieldAccess {
  return role === 'owner' ? 'write' : roles[role];
}

/**
 * Whether values are shown masked: because of the member's access, or because the field is
 * sensitive.
 */
export function isMasked(field: Pick<MemberField, 'access' | 'sensitive'>): boolean {
  return field.access === 'masked' || (field.sensitive && canReveal(field));
}

/** Whether the member may have a masked value revealed. */
export function canReveal(field: Pick<MemberField, 'access'>): boolean {
  return field.access === 'read' || field.access === 'write';
}

export function canWrite(field: Pick<MemberField, 'access'>): boolean {
  return field.access === 'write';
}

/** Whether the member may sort lists by it: an order reveals values. */
export function canSort(field: MemberField): boolean {
  return FIELD_TYPE_TRAITS[field.type].sortable && canReveal(field) && !isMasked(field);
}

/**
 * The stored values as a member may see them: hidden ones are left out, masked ones only listed in
 * `maskedFields`.
 */
export function presentCustom(
  stored: CustomValues,
  fields: readonly MemberField[],
): { custom: CustomValues; maskedFields: string[] } {
  const custom: CustomValues = {};
  const maskedFields: string[] = [];
  for (const field of fields) {
    if (field.access === 'none') continue;
    const value = stored[field.key] ?? null;
    if (!isMasked(field)) custom[field.key] = value;
    else if (!isEmptyValue(value)) maskedFields.push(field.key);
  }
  return { custom, maskedFields };
}

/**
 * Content such as the criteria of a segment, with each condition that the member may not ask
 * replaced by `{ hidden: true }`.
 */
export function presentConditions(
  content: unknown,
  filterable: ReadonlyMap<string, FieldDescription>,
): unknown {
  if (Array.isArray(content)) return content.map((part) => presentConditions(part, filterable));
  if (content === null || Object.getPrototypeOf(content) !== Object.prototype) return content;
  const { field: path, operator } = content as { field?: unknown; operator?: unknown };
  if (typeof path === 'string' && typeof operator === 'string') {
    const field = filterable.get(path);
    const mayAsk = field && operatorsFor(field).some((allowed) => allowed === operator);
    return mayAsk || customKeyOf(path) === null ? content : { hidden: true };
  }
  const parts = Object.entries(content as object);
  return Object.fromEntries(parts.map(([key, part]) => [key, presentConditions(part, filterable)]));
}

/**
 * Changes of a record as a member may see them: hidden fields left out, values of masked ones
 * removed.
 */
export function presentChanges(
  changes: readonly FieldChange[],
  fields: readonly MemberField[],
): FieldChange[] {
  return changes.flatMap((change) => {
    const key = customKeyOf(change.field);
    if (key === null) return [change];
    const field = fields.find((candidate) => candidate.key === key);
    if (!field || field.access === 'none') return [];
    return isMasked(field)
      ? [{ field: change.field, before: null, after: null, masked: true }]
      : [change];
  });
}

/** The fields that a member may filter on, with the allowed operators where not all are. */
export function filterableFields(
  fields: readonly MemberField[],
): ReadonlyMap<string, FieldDescription> {
  const custom = fields
    .filter((field) => field.access !== 'none')
    .map((field): FieldDescription => {
      const description = describeField(field);
      return isMasked(field) ? { ...description, operators: PRESENCE } : description;
    });
  return new Map(
    [...CLIENT_FIELDS, ...custom].map((field): [string, FieldDescription] => [field.key, field]),
  );
}
