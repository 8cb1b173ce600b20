import { ProblemError } from '@clientele/contracts/problem';
import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { ActivityModel, AuditEntryModel } from '../../../platform/change-log.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Commit, retryStale, StaleWriteError } from '../../../platform/commit.ts';
import type { Database } from '../../../platform/database.ts';
import { logError } from '../../../platform/logger.ts';
import { sideBySide } from '../../../platform/side-by-side.ts';
import type { TaskQueue } from '../../../platform/task-queue.ts';
import type { ClientImportService } from '../../clients/files/client-import.service.ts';
import type { ClientMatchService } from '../../clients/files/client-match.service.ts';
import type { FieldSchemaService } from '../../custom-fields/field-schema.service.ts';
import type { NotificationService } from '../../organizations/notification.service.ts';
import { runImport } from '../work/import-export.jobs.ts';
import type { ClientChunkWriter } from './client-chunk-writer.ts';
import type { ImportLockModel, ImportModel } from './import.model.ts';
import type { ImportRecord } from './import.record.ts';
import { CHUNKS_IN_STEP, CHUNKS_SIDE_BY_SIDE } from './import.rules.ts';
import type { ImportChecker } from './import-checker.ts';
import type { ImportContexts } from './import-context.ts';
import type { ChunkSummary, ImportFiles } from './import-files.ts';
import { addResults } from './import-results.ts';
import type { ImportReverter } from './import-reverter.ts';
import type { ImportStepContext } from './import-step.ts';
import type { RecordChunkWriter } from './record-chunk-writer.ts';

/** Steps in one task; the next task goes on. Well within a task's time. */
const STEPS_PER_TASK = 10;
/** Clocks of instances differ a little. */
const OVERLAP_MILLISECONDS = 5_000;
/** More than a team does while a file is checked and imported. */
const CHANGED_KEPT = 500;
/** Only somebody who stops the import writes beside it. */

interface Dependencies {
  database: Database;
  clock: Clock;
  tasks: TaskQueue;
  schemas: FieldSchemaService;
  activities: ActivityModel;
  auditEntries: AuditEntryModel;
  notificationService: NotificationService;
  imports: ImportModel;
  locks: ImportLockModel;
  importFiles: ImportFiles;
  contexts: ImportContexts;
  checker: ImportChecker;
  reverter: ImportReverter;
  clientImports: ClientImportService;
  clientMatches: ClientMatchService;
  clientChunks: ClientChunkWriter;
  recordChunks: RecordChunkWriter;
}

type Job = Stored<ImportRecord>;

/** While an import is written, or just after somebody stopped it. */
const COUNTING: readonly ImportRecord['status'][] = ['running', 'cancelled', 'failed'];

/**
 * Works through an import, a chunk of rows a commit: the clients and what the chunk remembers of
 * them take effect together, and once. A task that runs twice, or is killed anywhere, repeats no
 * row and skips none: what was written before the progress was is found by its chunk.
 */
export class ImportRunner {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** Does some of the work and enqueues the rest. Throws to be tried again. */
  async run(organizationId: string, importId: string): Promise<void> {
    await this.#of.schemas.freshSchemaOf(organizationId);
    for (let step = 0; step < STEPS_PER_TASK; step += 1) {
      const job = await this.#of.imports.find(organizationId, importId);
      if (!job) return;
      const { status, actingBy } = job.data;
      if (status !== 'checking' && status !== 'running' && status !== 'reverting') return;
      const member = await this.#of.contexts.memberOf(organizationId, actingBy);
      if (status === 'checking') {
        await this.#check(member, job);
        return;
      }
      if (status === 'running') await this.#importChunks(member, job, step === 0);
      else await this.#of.reverter.revertChunk(member, job);
    }
    await this.#of.tasks.enqueue(runImport, { organizationId, importId });
  }

  /** Notes why the work failed for good, in words of the pages. */
  async fail(organizationId: string, importId: string, reason: unknown): Promise<void> {
    logError('import failed', reason, { organizationId, importId });
    const job = await this.#of.imports.find(organizationId, importId);
    if (!job) return;
    const failureCode = reason instanceof ProblemError ? reason.code : 'internal';
    const { status } = job.data;
    if (status === 'checking') await this.#backToMapping(organizationId, job, failureCode, null);
    else if (status === 'running') {
      await this.#write(
        organizationId,
        job,
        { status: 'failed', failureCode, finishedAt: this.#of.clock.now() },
        { release: true },
      );
      await this.#tell(organizationId, job);
    } else if (status === 'reverting') {
      const fields = { undoFailed: true, failureCode };
      await this.#write(organizationId, job, fields, { release: true });
    }
  }

  async #check(member: CallingMember, job: Job): Promise<void> {
    try {
      await this.#of.checker.check(member, job);
    } catch (error) {
      const issue = error instanceof ProblemError ? error.details.issues?.[0] : undefined;
      if (!issue) throw error;
      // The file itself is to blame: it can be read otherwise, or is replaced by another.
      const { organizationId } = member;
      const current = await this.#of.imports.find(organizationId, job.id);
      if (current?.data.status !== 'checking') return;
      await this.#backToMapping(organizationId, current, 'import.unreadable', issue);
    }
  }

  async #backToMapping(
    organizationId: string,
    job: Job,
    failureCode: ImportRecord['failureCode'],
    failure: ImportRecord['failure'],
  ): Promise<void> {
    const none = { checkId: null, checkOutdated: false, rowsDone: 0, planned: null };
    await this.#write(organizationId, job, { status: 'mapping', ...none, failureCode, failure });
  }

  /** Some chunks side by side, each a commit of its own that happens once; then the progress. */
  async #importChunks(member: CallingMember, job: Job, resumed: boolean): Promise<void> {
    const { organizationId } = member;
    const { chunksDone, chunks, entity } = job.data;
    if (chunksDone >= chunks) {
      await this.#finish(member, job);
      return;
    }
    const place = { organizationId, importId: job.id, checkId: job.data.checkId as string };
    const index = await this.#of.importFiles.readIndex(place);
    const changes = await this.#changesOf(organizationId, job);
    const run: ImportStepContext = {
      member,
      job: entity === 'clients' ? await this.#numbered(organizationId, job, index) : job,
      place,
      index,
      changed: changes.clients,
      resumed,
    };
    const numbers = range(chunksDone, Math.min(chunks, chunksDone + CHUNKS_IN_STEP));
    const outcomes = await sideBySide(numbers, CHUNKS_SIDE_BY_SIDE, (chunk) =>
      entity === 'clients'
        ? this.#of.clientChunks.write(run, chunk)
        : this.#of.recordChunks.write(run, chunk),
    );
    const rows = numbers.reduce((sum, chunk) => sum + (index[chunk]?.rows ?? 0), 0);
    await this.#advance(organizationId, job, {
      chunksDone: chunksDone + numbers.length,
      rowsDone: job.data.rowsDone + rows,
      results: outcomes.reduce(addResults, job.data.results),
      changedIds: changes.ids,
      lookedUntil: changes.until,
    });
  }

  /** What was written is counted, also when somebody stopped the import meanwhile. */
  async #advance(
    organizationId: string,
    before: Job,
    fields: Partial<ImportRecord>,
  ): Promise<void> {
    await retryStale(async () => {
      const job = await this.#of.imports.find(organizationId, before.id);
      // Somebody else has counted these chunks.
      if (!job || job.data.chunksDone !== before.data.chunksDone) return;
      // Taken back meanwhile: what undoing counts is not what was written.
      if (!COUNTING.includes(job.data.status)) return;
      const commit = this.#of.database.newCommit();
      this.#stageProgress(commit, organizationId, job, fields);
      await commit.run();
    });
  }

  /** Clients that others made or changed since the check; what is known already is kept. */
  async #changesOf(organizationId: string, { data }: Job) {
    const known = { ids: data.changedIds, until: data.lookedUntil, clients: [] };
    if (data.entity !== 'clients' || data.lookedUntil === null) return known;
    const until = this.#of.clock.now();
    const since = new Date(data.lookedUntil.getTime() - OVERLAP_MILLISECONDS);
    const fresh = await this.#of.clientMatches.changedSince(organizationId, since);
    const ids = [...new Set([...data.changedIds, ...fresh])].slice(-CHANGED_KEPT);
    const clients = [...(await this.#of.clientMatches.findThere(organizationId, ids)).values()];
    return { ids, until, clients };
  }

  /** Numbers are taken once, and written down before they are used. */
  async #numbered(organizationId: string, job: Job, index: readonly ChunkSummary[]): Promise<Job> {
    if (job.data.firstNumber !== null) return job;
    const created = index.reduce((sum, { counts }) => sum + counts.created, 0);
    const firstNumber = await this.#of.clientImports.takeNumbers(organizationId, created);
    const commit = this.#of.database.newCommit();
    this.#of.imports.stageUpdate(commit, organizationId, job, { firstNumber });
    await commit.run();
    return { ...job, data: { ...job.data, firstNumber } };
  }

  async #finish(member: CallingMember, job: Job): Promise<void> {
    const { organizationId } = member;
    const now = this.#of.clock.now();
    const commit = this.#of.database.newCommit();
    const { created, updated } = job.data.results;
    this.#of.auditEntries.stage(commit, organizationId, {
      entity: 'import',
      entityId: job.id,
      action: 'created',
      source: 'import',
      at: now,
      by: member.actor,
      changes: [
        { field: 'fileName', before: null, after: job.data.fileName },
        { field: 'created', before: null, after: created },
        { field: 'updated', before: null, after: updated },
        { field: 'legalBasis', before: null, after: job.data.settings.legalBasis },
      ],
    });
    this.#stageProgress(commit, organizationId, job, {
      status: 'done',
      finishedAt: now,
      version: job.data.version + 1,
    });
    this.#of.locks.stageRelease(commit, organizationId, job.id, now);
    this.#of.activities.stage(commit, organizationId, {
      kind: 'clients.imported',
      entityId: job.id,
      by: member.id,
      at: now,
    });
    await commit.run();
    await this.#tell(organizationId, job);
  }

  async #tell(organizationId: string, job: Job): Promise<void> {
    const { actingBy, fileName } = job.data;
    if (actingBy.id === null) return;
    await this.#of.notificationService.tell(organizationId, [
      {
        id: `import_${job.id}_${job.data.version}`,
        memberId: actingBy.id,
        kind: 'importFinished',
        // The work is the system's: who asked for it is told.
        by: { id: null, name: 'Clientèle' },
        clientId: null,
        clientName: null,
        jobId: job.id,
        text: fileName,
      },
    ]);
  }

  #stageProgress(
    commit: Commit,
    organizationId: string,
    job: Job,
    fields: Partial<ImportRecord>,
  ): void {
    this.#of.imports.stageUpdate(commit, organizationId, job, fields);
    this.#of.activities.stage(commit, organizationId, {
      kind: 'imports.changed',
      entityId: job.id,
      by: null,
      at: this.#of.clock.now(),
    });
  }

  async #write(
    organizationId: string,
    job: Job,
    fields: Partial<ImportRecord>,
    options = { release: false },
  ): Promise<void> {
    const commit = this.#of.database.newCommit();
    const version = job.data.version + 1;
    this.#stageProgress(commit, organizationId, job, { ...fields, version });
    if (options.release) {
      this.#of.locks.stageRelease(commit, organizationId, job.id, this.#of.clock.now());
    }
    await commit.run().catch((error: unknown) => {
      if (!(error instanceof StaleWriteError)) throw error;
    });
  }
}

function range(from: number, until: number): number[] {
  return Array.from({ length: until - from }, (_, at) => from + at);
}
