import { assertOrProblem } from '@clientele/contracts/problem';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { Commit } from '../../../platform/commit.ts';
import type { ImportLockModel } from './import.model.ts';
import type { ImportContexts } from './import-context.ts';
import type { Import } from './import-record.service.ts';

interface Dependencies {
  locks: ImportLockModel;
  contexts: ImportContexts;
}

type Lock = Awaited<ReturnType<ImportLockModel['read']>>;

/** Lets an organisation's imports be written and undone one at a time. */
export class ImportTurns {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * The lock, when it is free or held by `own`.
   * @throws ProblemError `import.busy` while another import is being written or undone.
   */
  async free(organizationId: string, own: string | null = null): Promise<Lock> {
    const lock = await this.#of.locks.read(organizationId);
    const holder = lock?.data.importId ?? null;
    assertOrProblem(holder === null || holder === own, 'import.busy');
    return lock;
  }

  stageTake(commit: Commit, organizationId: string, lock: Lock, importId: string): void {
    this.#of.locks.stageTake(commit, organizationId, lock, importId);
  }

  stageRelease(commit: Commit, organizationId: string, importId: string, at: Date): void {
    this.#of.locks.stageRelease(commit, organizationId, importId, at);
  }

  /** Whether another import wrote since the check, or the fields or the member's role changed. */
  async isOutdated(member: CallingMember, { id, data }: Import, lock: Lock): Promise<boolean> {
    const { checkedAt, checkedWith } = data;
    if (checkedAt === null || checkedWith === null) return true;
    const writtenAt = lock?.data.writtenAt ?? null;
    const byAnother = lock?.data.lastImportId !== id && writtenAt !== null && writtenAt > checkedAt;
    const { revision, role } = await this.#of.contexts.checkedWith(member);
    const isSame = revision === checkedWith.revision && role === checkedWith.role;
    return byAnother || !isSame;
  }
}
