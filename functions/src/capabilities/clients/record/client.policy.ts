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

/** Who may write may archive; who may delete decides what goes to the trash and comes out of it. */
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

/** What lies in the trash is not edited: it is restored first. */
export function assertEditable(lifecycle: ClientLifecycle): void {
  assertOrProblem(lifecycle !== 'trashed', 'client.wrong_lifecycle');
}
