import {
  fieldAccessSchema,
  type UpdateFieldAccessInput,
} from '@clientele/contracts/custom-fields/field-access';
import { assertOrProblem } from '@clientele/contracts/problem';
import { type Role, roleHasPermission } from '@clientele/contracts/roles';
import { accessOf, canReveal } from '@clientele/domain/custom-fields/field-access';
import type { SchemaField } from './custom-field.record.ts';

type WithRoles = Pick<SchemaField, 'roles'>;

/**
 * The right to manage fields does not include their values: those follow field access.
 * @throws ProblemError `permission.denied` unless the role may write the field.
 */
export function assertMayChangeValues(role: Role, field: WithRoles): void {
  assertOrProblem(accessOf(field.roles, role) === 'write', 'permission.denied');
}

/** Whether the role may see the field's values, revealing sensitive ones included. */
export function mayReadValues(role: Role, field: WithRoles): boolean {
  return canReveal({ access: accessOf(field.roles, role) });
}

/** Nobody raises the access of their own role. @throws ProblemError `permission.denied`. */
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

/**
 * Only members who manage fields may see the form as another role sees it.
 * @throws ProblemError `permission.denied`.
 */
export function assertMaySeeAs(own: Role, role: Role): void {
  const allowed = role === own || roleHasPermission(own, 'customFields.manage');
  assertOrProblem(allowed, 'permission.denied');
}
