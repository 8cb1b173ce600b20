import type { PackId } from '@clientele/contracts/custom-fields/custom-field';
import type { DemoMember } from '@clientele/testkit/demo';
import type { ToolContainer } from './seed-container.ts';

/** Installs a sector pack, as the owner would with one click. */
export async function seedFields(
  { container, runTasks }: ToolContainer,
  organizationId: string,
  pack: PackId,
  owner: DemoMember,
): Promise<void> {
  const actor = { id: owner.id, name: owner.displayName };
  const member = { organizationId, id: owner.id, role: 'owner', actor, source: 'app' } as const;
  await container.customFields.fieldPacks.install(member, pack);
  await runTasks();
}
