import type { FieldChange } from '@clientele/contracts/audit';
import type { MemberField } from '@clientele/contracts/custom-fields/custom-field';
import type { CustomValues } from '@clientele/contracts/custom-fields/custom-value';
import type { FieldAccess, FieldAccessGrid } from '@clientele/contracts/custom-fields/field-access';
import type { Role } from '@clientele/contracts/roles';
import { CLIENT_FIELDS } from '../conditions/client-fields.ts';
import { type FieldDescription, operatorsFor } from '../conditions/operators.ts';
import { isEmptyValue } from './custom-value.ts';
import { customKeyOf, describeField, FIELD_TYPE_TRAITS } from './field-types.ts';

/** What a new field starts with: whoever may change clients may change it. */
export const DEFAULT_ROLES: FieldAccessGrid = {
  admin: 'write',
  manager: 'write',
  staff: 'write',
  viewer: 'read',
};

/** A sensitive field starts with those who answer for the clients. */
export const DEFAULT_SENSITIVE_ROLES: FieldAccessGrid = {
  admin: 'write',
  manager: 'write',
  staff: 'none',
  viewer: 'none',
};

/** What filters may ask of a field whose value is not shown: no more than the mask tells. */
const PRESENCE = ['isEmpty', 'isNotEmpty'] as const;

export function accessOf(roles: FieldAccessGrid, role: Role): FieldAccess {
  return role === 'owner' ? 'write' : roles[role];
}

/** Whether values arrive masked: for want of access, or because they are sensitive. */
export function isMasked(field: Pick<MemberField, 'access' | 'sensitive'>): boolean {
  return field.access === 'masked' || (field.sensitive && canReveal(field));
}

/** Whether the member may ask for the value. */
export function canReveal(field: Pick<MemberField, 'access'>): boolean {
  return field.access === 'read' || field.access === 'write';
}

export function canWrite(field: Pick<MemberField, 'access'>): boolean {
  return field.access === 'write';
}

/** Whether lists may be put in its order: an order tells the values. */
export function canSort(field: MemberField): boolean {
  return FIELD_TYPE_TRAITS[field.type].sortable && canReveal(field) && !isMasked(field);
}

/** The stored values as a member may see them: hidden ones are not there, masked ones named. */
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
 * What was said of a record, such as the criteria of a segment, without the conditions in it that
 * the member may not ask: those become `{ hidden: true }`.
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

/** A record's changes as a member may see them. */
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

/** What a member may filter on, and with which operators where not with all of the type's. */
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
