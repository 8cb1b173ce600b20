import type { ClientLifecycle } from '@clientele/contracts/clients/client';
import { assertOrProblem } from '@clientele/contracts/problem';
import { type Role, roleHasPermission } from '@clientele/contracts/roles';

export type LifecycleMove = 'archive' | 'trash' | 'restore';

const FROM: Readonly<Record<LifecycleMove, readonly ClientLifecycle[]>> = {
  archive: ['active'],
  trash: ['active', 'archived'],
  restore: ['archived', 'trashed'],
};
export const LIFECYCLE_AFTER: Readonly<Record<LifecycleMove, ClientLifecycle>> = {
  archive: 'archived',
  trash: 'trashed',
  restore: 'active',
};

/**
 * Members who may write clients may archive them; moving to the trash and out of it takes the
 * permission to delete.
 * @throws ProblemError `permission.denied` or `client.wrong_lifecycle`.
 */
export function assertMayMove(role: Role, move: LifecycleMove, from: ClientLifecycle): void {
  const needsDelete = move === 'trash' || from === 'trashed';
  assertOrProblem(
    roleHasPermission(role, needsDelete ? 'clients.delete' : 'clients.write'),
    'permission.denied',
  );
  assertOrProblem(canMove(move, from), 'client.wrong_lifecycle');
}

export function canMove(move: LifecycleMove, from: ClientLifecycle): boolean {
  return FROM[move].includes(from);
}

/**
 * Trashed clients cannot be edited until they are restored.
 * @throws ProblemError `client.wrong_lifecycle`.
 */
export function assertEditable(lifecycle: ClientLifecycle): void {
  assertOrProblem(lifecycle !== 'trashed', 'client.wrong_lifecycle');
}
