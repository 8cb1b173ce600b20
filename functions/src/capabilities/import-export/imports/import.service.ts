import type { UpdateImportInput } from '@clientele/contracts/import-export/import-job';
import type { ImportEntity } from '@clientele/contracts/import-export/import-settings';
import { assertOrProblem, ProblemError } from '@clientele/contracts/problem';
import { cleanText } from '@clientele/domain/text/fold';
import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { ActivityModel } from '../../../platform/change-log.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Commit, StaleWriteError } from '../../../platform/commit.ts';
import type { CursorCodec } from '../../../platform/cursor.ts';
import type { Database } from '../../../platform/database.ts';
import { assertCurrent } from '../../../platform/record-conflict.ts';
import type { TaskQueue } from '../../../platform/task-queue.ts';
import type { FieldSchemaService } from '../../custom-fields/field-schema.service.ts';
import type { OrganizationService } from '../../organizations/organization.service.ts';
import { inspectFile } from '../files/inspect-file.ts';
import { runImport } from '../work/import-export.jobs.ts';
import type { ImportCorrectionModel, ImportLockModel, ImportModel } from './import.model.ts';
import { type ImportRecord, NO_COUNTS } from './import.record.ts';
import { canRun, undoStatusOf, writtenChunks } from './import.rules.ts';
import type { ImportContexts } from './import-context.ts';
import type { ImportFiles } from './import-files.ts';
import { type ImportProposals, isAnotherTable } from './import-proposals.ts';

interface Dependencies {
  database: Database;
  clock: Clock;
  cursors: CursorCodec;
  tasks: TaskQueue;
  activities: ActivityModel;
  schemas: FieldSchemaService;
  organizations: OrganizationService;
  imports: ImportModel;
  proposals: ImportProposals;
  corrections: ImportCorrectionModel;
  locks: ImportLockModel;
  contexts: ImportContexts;
  importFiles: ImportFiles;
}

type Import = Stored<ImportRecord>;

/** Takes files in, sets imports up, and moves them from one stage to the next. */
export class ImportService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** @throws ProblemError `request.invalid` with what is wrong with the file; nothing is kept then. */
  async create(
    member: CallingMember,
    { name, entity }: { name: string; entity: ImportEntity },
    bytes: Uint8Array,
  ): Promise<Import> {
    const { organizationId } = member;
    const { country } = await this.#of.organizations.valueContextOf(organizationId);
    const inspected = await inspectFile(Buffer.from(bytes), { country });
    const id = this.#of.imports.newId(organizationId);
    const proposed = await this.#of.proposals.propose(member, entity, inspected);
    await this.#of.importFiles.saveSource(organizationId, id, bytes);
    const fileName = cleanText(name.replace(/[\p{Cc}/\\]/gu, ' '));
    await this.#commit(member, id, (commit) =>
      this.#of.imports.stageCreate(commit, organizationId, id, {
        ...freshImport(member, this.#of.clock.now()),
        ...proposed,
        entity,
        fileName,
        fileBytes: bytes.length,
        detected: inspected.detected,
        sheets: inspected.sheets,
        columns: inspected.columns,
      }),
    ).catch(async (error: unknown) => {
      await this.#of.importFiles.deleteAll(organizationId, id);
      throw error;
    });
    return this.get(organizationId, id);
  }

  async list(organizationId: string, page: { cursor?: string | undefined; limit: number }) {
    const scope = ['imports', organizationId];
    const after = page.cursor ? this.#of.cursors.decode<unknown[]>(scope, page.cursor) : null;
    const found = await this.#of.imports.page(organizationId, after, page.limit + 1);
    const items = found.slice(0, page.limit);
    const last = items.at(-1);
    const nextCursor =
      found.length > page.limit && last
        ? this.#of.cursors.encode(scope, [last.data.createdAt, last.id])
        : null;
    return { items, nextCursor };
  }

  /** @throws ProblemError `import.not_found`. */
  async get(organizationId: string, id: string): Promise<Import> {
    const found = await this.#of.imports.find(organizationId, id);
    assertOrProblem(found, 'import.not_found');
    return found;
  }

  /** @throws RecordConflict for another version than the named one. */
  async update(
    member: CallingMember,
    id: string,
    version: number,
    input: UpdateImportInput,
  ): Promise<Import> {
    const { organizationId } = member;
    const stored = await this.get(organizationId, id);
    assertCurrent('import', stored, version);
    assertSettable(stored.data);
    const entity = input.entity ?? stored.data.entity;
    const readAnew = input.reading !== undefined || entity !== stored.data.entity;
    const read = readAnew ? await this.#of.proposals.readAnew(member, stored, entity, input) : {};
    const current = { ...stored.data, ...read };
    const settings = { ...current.settings, ...input.settings };
    await this.#of.contexts.assertSettings(member, { ...current, settings }, { finished: false });
    // Corrections are of cells at their place: read otherwise, another cell is there.
    const misplaced = readAnew && isAnotherTable(stored.data, current);
    const corrections =
      misplaced && stored.data.corrections > 0
        ? await this.#of.corrections.ofImport(organizationId, id)
        : [];
    await this.#commit(member, id, (commit) => {
      for (const one of corrections) this.#of.corrections.stageDelete(commit, organizationId, one);
      this.#of.imports.stageUpdate(commit, organizationId, stored, {
        ...read,
        ...(misplaced && { corrections: 0 }),
        settings,
        checkOutdated: stored.data.checkId !== null,
        failureCode: null,
        failure: null,
        version: version + 1,
      });
    });
    return this.get(organizationId, id);
  }

  /** Starts a check of the whole file. @throws ProblemError `request.invalid` for the settings. */
  async check(member: CallingMember, id: string): Promise<Import> {
    const stored = await this.get(member.organizationId, id);
    assertSettable(stored.data);
    assertOrProblem(stored.data.filesDeletedAt === null, 'import.file_gone');
    // Judged by the fields as they are now, on every instance.
    await this.#of.schemas.freshSchemaOf(member.organizationId);
    await this.#of.contexts.assertSettings(member, stored.data, { finished: true });
    return this.#move(member, stored, {
      status: 'checking',
      checkId: this.#of.imports.newId(member.organizationId),
      lastCheckId: stored.data.checkId,
      actingBy: member.actor,
      chunks: 0,
      chunksDone: 0,
      rowsDone: 0,
      rowsTotal: null,
      planned: null,
      failureCode: null,
      failure: null,
    });
  }

  /** Starts the import, or goes on with one that was stopped or failed. */
  async run(member: CallingMember, id: string): Promise<Import> {
    const { organizationId } = member;
    const stored = await this.get(organizationId, id);
    const { data } = stored;
    assertOrProblem(canRun(data), 'import.wrong_status');
    assertOrProblem(!data.checkOutdated, 'import.check_outdated');
    assertOrProblem(data.filesDeletedAt === null, 'import.file_gone');
    await this.#of.schemas.freshSchemaOf(organizationId);
    await this.#of.contexts.assertSettings(member, data, { finished: true });
    const lock = await this.#freeLock(organizationId);
    if (await this.#isOutdated(member, stored, lock)) {
      await this.#move(member, stored, { checkOutdated: true }, { work: false });
      throw new ProblemError('import.check_outdated');
    }
    const now = this.#of.clock.now();
    await this.#of.proposals.remember(organizationId, data);
    return this.#move(
      member,
      stored,
      {
        status: 'running',
        actingBy: member.actor,
        startedAt: data.startedAt ?? now,
        finishedAt: null,
        failureCode: null,
        failure: null,
        ...(data.startedAt === null && {
          chunksDone: 0,
          rowsDone: 0,
          changedIds: [],
          lookedUntil: data.checkedAt,
        }),
      },
      { work: true, also: (commit) => this.#of.locks.stageTake(commit, organizationId, lock, id) },
    );
  }

  /** Stops a check, or an import after the rows it is at. */
  async cancel(member: CallingMember, id: string): Promise<Import> {
    const stored = await this.get(member.organizationId, id);
    const { status } = stored.data;
    assertOrProblem(status === 'checking' || status === 'running', 'import.wrong_status');
    return this.#move(
      member,
      stored,
      status === 'checking'
        ? { status: 'mapping', checkId: null, checkOutdated: false }
        : { status: 'cancelled', finishedAt: this.#of.clock.now() },
      {
        work: false,
        also: (commit) => {
          if (status === 'checking') return;
          const now = this.#of.clock.now();
          this.#of.locks.stageRelease(commit, member.organizationId, id, now);
        },
      },
    );
  }

  async revert(member: CallingMember, id: string): Promise<Import> {
    const stored = await this.get(member.organizationId, id);
    const status = undoStatusOf(stored.data, this.#of.clock.now());
    assertOrProblem(status === 'available' || status === 'failed', 'import.not_revertible');
    const { organizationId } = member;
    const lock = await this.#freeLock(organizationId, id);
    return this.#move(
      member,
      stored,
      {
        status: 'reverting',
        actingBy: member.actor,
        undoFailed: false,
        ...(status === 'available' && {
          chunks: writtenChunks(stored.data),
          chunksDone: 0,
          rowsDone: 0,
        }),
      },
      { work: true, also: (commit) => this.#of.locks.stageTake(commit, organizationId, lock, id) },
    );
  }

  /** @throws ProblemError `import.busy` while another import is written, or taken back. */
  async #freeLock(organizationId: string, own: string | null = null) {
    const lock = await this.#of.locks.read(organizationId);
    const holder = lock?.data.importId ?? null;
    assertOrProblem(holder === null || holder === own, 'import.busy');
    return lock;
  }

  /** Whether another file, the fields or the rights changed since the check, or too much else. */
  async #isOutdated(
    member: CallingMember,
    { id, data }: Import,
    lock: Awaited<ReturnType<ImportLockModel['read']>>,
  ): Promise<boolean> {
    const { checkedAt, checkedWith } = data;
    if (checkedAt === null || checkedWith === null) return true;
    const writtenAt = lock?.data.writtenAt ?? null;
    const byAnother = lock?.data.lastImportId !== id && writtenAt !== null && writtenAt > checkedAt;
    const { revision, role } = await this.#of.contexts.checkedWith(member);
    const isSame = revision === checkedWith.revision && role === checkedWith.role;
    return byAnother || !isSame;
  }

  /** Deletes an import that never ran, with its file. */
  async delete(member: CallingMember, id: string, version: number): Promise<void> {
    const { organizationId } = member;
    const stored = await this.get(organizationId, id);
    assertCurrent('import', stored, version);
    const { startedAt, status } = stored.data;
    assertOrProblem(startedAt === null && status !== 'checking', 'import.wrong_status');
    const corrections = await this.#of.corrections.ofImport(organizationId, id);
    await this.#of.importFiles.deleteAll(organizationId, id);
    await this.#commit(member, id, (commit) => {
      for (const one of corrections) this.#of.corrections.stageDelete(commit, organizationId, one);
      this.#of.imports.stageDelete(commit, organizationId, stored);
    });
  }

  async #move(
    member: CallingMember,
    stored: Import,
    fields: Partial<ImportRecord>,
    options: { work: boolean; also?: (commit: Commit) => void } = { work: true },
  ): Promise<Import> {
    const { organizationId } = member;
    const version = stored.data.version + 1;
    await this.#commit(member, stored.id, (commit) => {
      this.#of.imports.stageUpdate(commit, organizationId, stored, { ...fields, version });
      options.also?.(commit);
    });
    if (options.work) {
      await this.#of.tasks.enqueue(runImport, { organizationId, importId: stored.id });
    }
    return this.get(organizationId, stored.id);
  }

  /** @throws ProblemError `import.wrong_status` when somebody, or the work itself, was faster. */
  async #commit(
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

/** @throws ProblemError `import.wrong_status` once it runs or has run. */
export function assertSettable({ status, startedAt }: ImportRecord): void {
  const isOpen = status === 'mapping' || status === 'ready' || status === 'failed';
  assertOrProblem(isOpen && startedAt === null, 'import.wrong_status');
}

function freshImport(member: CallingMember, now: Date) {
  return {
    status: 'mapping' as const,
    checkId: null,
    checkedAt: null,
    checkOutdated: false,
    corrections: 0,
    chunks: 0,
    chunksDone: 0,
    rowsDone: 0,
    rowsTotal: null,
    planned: null,
    results: NO_COUNTS,
    firstNumber: null,
    checkedWith: null,
    lastCheckId: null,
    changedIds: [],
    lookedUntil: null,
    failureCode: null,
    failure: null,
    removed: 0,
    restored: 0,
    kept: 0,
    undoFailed: false,
    actingBy: member.actor,
    filesDeletedAt: null,
    version: 1,
    createdAt: now,
    createdBy: member.actor,
    startedAt: null,
    finishedAt: null,
  };
}
