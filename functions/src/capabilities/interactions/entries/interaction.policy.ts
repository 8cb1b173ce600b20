import { assertOrProblem } from '@clientele/contracts/problem';
import { type Role, roleHasPermission } from '@clientele/contracts/roles';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { InteractionFeed, InteractionRecord } from './interaction.record.ts';

/** Entries visible to managers are for members who may manage entries. */
export function mayReadManagers(role: Role): boolean {
  return roleHasPermission(role, 'interactions.manage');
}

/** Whether the role may read an entry of this visibility. */
export function mayRead(role: Role, { visibility }: Pick<InteractionRecord, 'visibility'>) {
  return visibility === 'everyone' || mayReadManagers(role);
}

/** The feeds that a role may read, in use or in the trash. */
export function feedsOf(role: Role, trashed: boolean): InteractionFeed[] {
  const own: InteractionFeed = trashed ? 'trash' : 'everyone';
  const managers: InteractionFeed = trashed ? 'managersTrash' : 'managers';
  return mayReadManagers(role) ? [own, managers] : [own];
}

/**
 * Entries written by hand can be changed by their author and by members who manage entries; others
 * follow their source and cannot be changed.
 */
export function mayChange(
  member: Pick<CallingMember, 'id' | 'role'>,
  entry: Pick<InteractionRecord, 'manual' | 'by'>,
): boolean {
  if (!entry.manual || !roleHasPermission(member.role, 'interactions.write')) return false;
  return entry.by.id === member.id || roleHasPermission(member.role, 'interactions.manage');
}

/** @throws ProblemError `interaction.automatic` or `permission.denied`. */
export function assertMayChange(
  member: Pick<CallingMember, 'id' | 'role'>,
  entry: Pick<InteractionRecord, 'manual' | 'by'>,
): void {
  assertOrProblem(entry.manual, 'interaction.automatic');
  assertOrProblem(mayChange(member, entry), 'permission.denied');
}
