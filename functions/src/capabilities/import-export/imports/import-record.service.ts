import { assertOrProblem, ProblemError } from '@clientele/contracts/problem';
import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { ActivityModel } from '../../../platform/change-log.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Commit, StaleWriteError } from '../../../platform/commit.ts';
import type { CursorCodec } from '../../../platform/cursor.ts';
import type { Database } from '../../../platform/database.ts';
import type { ImportModel } from './import.model.ts';
import type { ImportRecord } from './import.record.ts';
import { freshImport } from './import.rules.ts';
import type { ImportContexts } from './import-context.ts';
import type { ImportFiles } from './import-files.ts';

export type Import = Stored<ImportRecord>;

interface Dependencies {
  database: Database;
  clock: Clock;
  cursors: CursorCodec;
  activities: ActivityModel;
  imports: ImportModel;
  contexts: ImportContexts;
  importFiles: ImportFiles;
}

/** Reads and lists the records of imports, and writes them with an activity entry. */
export class ImportRecordService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  newId(organizationId: string): string {
    return this.#of.imports.newId(organizationId);
  }

  /** Stores a file and a new import for it; neither stays when the other fails. */
  async create(
    member: CallingMember,
    bytes: Uint8Array,
    about: Omit<ImportRecord, keyof ReturnType<typeof freshImport> | 'fileBytes'>,
  ): Promise<Import> {
    const { organizationId } = member;
    const id = this.newId(organizationId);
    const record: ImportRecord = {
      ...freshImport(member.actor, this.#of.clock.now()),
      ...about,
      fileBytes: bytes.length,
    };
    await this.#of.importFiles.saveSource(organizationId, id, bytes);
    try {
      await this.commit(member, id, (commit) =>
        this.#of.imports.stageCreate(commit, organizationId, id, record),
      );
    } catch (error) {
      await this.#of.importFiles.deleteAll(organizationId, id);
      throw error;
    }
    return this.get(organizationId, id);
  }

  /** A page of imports, newest first. */
  async list(organizationId: string, page: { cursor?: string | undefined; limit: number }) {
    const scope = ['imports', organizationId];
    const after = page.cursor ? this.#of.cursors.decode<unknown[]>(scope, page.cursor) : null;
    const importJobs = await this.#of.imports.page(organizationId, after, page.limit + 1);
    const items = importJobs.slice(0, page.limit);
    const last = items.at(-1);
    const nextCursor =
      importJobs.length > page.limit && last
        ? this.#of.cursors.encode(scope, [last.data.createdAt, last.id])
        : null;
    return { items, nextCursor };
  }

  /** @throws ProblemError `import.not_found`. */
  async get(organizationId: string, id: string): Promise<Import> {
    const importJob = await this.#of.imports.find(organizationId, id);
    assertOrProblem(importJob, 'import.not_found');
    return importJob;
  }

  /**
   * As `get`.
   * @throws ProblemError `permission.denied` for members who may not see the rows of the file.
   */
  async getForRows(member: CallingMember, id: string): Promise<Import> {
    const importJob = await this.get(member.organizationId, id);
    const maySeeRows = await this.#of.contexts.maySeeRows(member, importJob.data);
    assertOrProblem(maySeeRows, 'permission.denied');
    return importJob;
  }

  /**
   * Changes an import; `stage` may add to the commit.
   * @throws ProblemError `import.wrong_status` when the import changed since it was read.
   */
  async change(
    member: CallingMember,
    stored: Import,
    fields: Partial<ImportRecord>,
    also: (commit: Commit) => void = () => undefined,
  ): Promise<Import> {
    const { organizationId } = member;
    const version = stored.data.version + 1;
    await this.commit(member, stored.id, (commit) => {
      this.#of.imports.stageUpdate(commit, organizationId, stored, { ...fields, version });
      also(commit);
    });
    return this.get(organizationId, stored.id);
  }

  /**
   * Runs one commit about an import, with an activity entry.
   * @throws ProblemError `import.wrong_status`, as `change`.
   */
  async commit(
    member: CallingMember,
    importId: string,
    stage: (commit: Commit) => void,
  ): Promise<void> {
    const commit = this.#of.database.newCommit();
    stage(commit);
    this.#of.activities.stage(commit, member.organizationId, {
      kind: 'imports.changed',
      entityId: importId,
      by: member.id,
      at: this.#of.clock.now(),
    });
    try {
      await commit.run();
    } catch (error) {
      throw error instanceof StaleWriteError ? new ProblemError('import.wrong_status') : error;
    }
  }
}
