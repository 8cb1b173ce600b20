import {
  fieldAccessSchema,
  type UpdateFieldAccessInput,
} from '@clientele/contracts/custom-fields/field-access';
import { assertOrProblem } from '@clientele/contracts/problem';
import { type Role, roleHasPermission } from '@clientele/contracts/roles';
import { accessOf, canReveal } from '@clientele/domain/custom-fields/field-access';
import type { SchemaField } from './custom-field.record.ts';

type WithRoles = Pick<SchemaField, 'roles'>;

/** Managing fields is not yet a right to the values: those follow field access. */
export function assertMayChangeValues(role: Role, field: WithRoles): void {
  assertOrProblem(accessOf(field.roles, role) === 'write', 'permission.denied');
}

export function mayReadValues(role: Role, field: WithRoles): boolean {
  return canReveal({ access: accessOf(field.roles, role) });
}

/** Nobody gives their own role more than it has: the owner does. */
export function assertNotRaisingOwn(
  own: Role,
  field: WithRoles,
  wanted: UpdateFieldAccessInput['changes'],
): void {
  const levels = fieldAccessSchema.options;
  const raises = wanted.some(
    ({ role, access }) =>
      role === own && levels.indexOf(access) > levels.indexOf(field.roles[role]),
  );
  assertOrProblem(!raises, 'permission.denied');
}

/** The form as another role meets it is for those who manage fields. */
export function assertMaySeeAs(own: Role, role: Role): void {
  const allowed = role === own || roleHasPermission(own, 'customFields.manage');
  assertOrProblem(allowed, 'permission.denied');
}
