import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { Clock } from '../../../platform/clock.ts';
import { retryStale } from '../../../platform/commit.ts';
import type { Database } from '../../../platform/database.ts';
import { sideBySide } from '../../../platform/side-by-side.ts';
import type { ClientImportService } from '../../clients/files/client-import.service.ts';
import type { ClientMatchService } from '../../clients/files/client-match.service.ts';
import type { ClientChunkWriter } from './client-chunk-writer.ts';
import type { ImportModel } from './import.model.ts';
import type { ImportRecord } from './import.record.ts';
import { CHUNKS_IN_STEP, CHUNKS_SIDE_BY_SIDE } from './import.rules.ts';
import type { ChunkSummary, ImportFiles } from './import-files.ts';
import type { ImportProgress } from './import-progress.ts';
import { addResults } from './import-results.ts';
import type { ImportStepContext } from './import-step.ts';
import type { RecordChunkWriter } from './record-chunk-writer.ts';

/** Clocks of instances differ a little: reading changes goes back this much further. */
const OVERLAP_MILLISECONDS = 5_000;
/** Most changed clients kept: more than a team changes while a file is checked and imported. */
const CHANGED_KEPT = 500;
/**
 * In these statuses written rows are still counted: while an import is written, or just after it
 * stopped.
 */
const COUNTING: readonly ImportRecord['status'][] = ['running', 'cancelled', 'failed'];

interface Dependencies {
  database: Database;
  clock: Clock;
  imports: ImportModel;
  importFiles: ImportFiles;
  clientImports: ClientImportService;
  clientMatches: ClientMatchService;
  clientChunks: ClientChunkWriter;
  recordChunks: RecordChunkWriter;
  progress: ImportProgress;
}

type Job = Stored<ImportRecord>;

/** Writes the checked rows of an import, some chunks in a step. */
export class ImportWriter {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Writes the next chunks side by side, each in a commit that succeeds only once, then the
   * progress. There must be a chunk left.
   * @param resumed Whether an earlier attempt may have written some of these chunks.
   */
  async writeChunks(member: CallingMember, job: Job, resumed: boolean): Promise<void> {
    const { organizationId } = member;
    const { chunksDone, chunks, entity } = job.data;
    const place = { organizationId, importId: job.id, checkId: job.data.checkId as string };
    const index = await this.#of.importFiles.readIndex(place);
    const changes = await this.#changesOf(organizationId, job);
    const context: ImportStepContext = {
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
        ? this.#of.clientChunks.write(context, chunk)
        : this.#of.recordChunks.write(context, chunk),
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

  /** Adds the written rows to the results, also when somebody stopped the import meanwhile. */
  async #advance(
    organizationId: string,
    before: Job,
    fields: Partial<ImportRecord>,
  ): Promise<void> {
    await retryStale(async () => {
      const job = await this.#of.imports.find(organizationId, before.id);
      // Another task has counted these chunks.
      if (!job || job.data.chunksDone !== before.data.chunksDone) return;
      // The import is being undone by now, and counts otherwise.
      if (!COUNTING.includes(job.data.status)) return;
      const commit = this.#of.database.newCommit();
      this.#of.progress.stage(commit, organizationId, job, fields);
      await commit.run();
    });
  }

  /**
   * Clients that others created or changed since the check: those known from earlier steps, and new
   * ones.
   */
  async #changesOf(organizationId: string, { data }: Job) {
    const unchanged = { ids: data.changedIds, until: data.lookedUntil, clients: [] };
    if (data.entity !== 'clients' || data.lookedUntil === null) return unchanged;
    const until = this.#of.clock.now();
    const since = new Date(data.lookedUntil.getTime() - OVERLAP_MILLISECONDS);
    const fresh = await this.#of.clientMatches.changedSince(organizationId, since);
    const ids = [...new Set([...data.changedIds, ...fresh])].slice(-CHANGED_KEPT);
    const clients = [...(await this.#of.clientMatches.findThere(organizationId, ids)).values()];
    return { ids, until, clients };
  }

  /** Reserves the client numbers of new clients once, and stores the first before any is used. */
  async #numbered(organizationId: string, job: Job, index: readonly ChunkSummary[]): Promise<Job> {
    if (job.data.firstNumber !== null) return job;
    const created = index.reduce((sum, { counts }) => sum + counts.created, 0);
    const firstNumber = await this.#of.clientImports.takeNumbers(organizationId, created);
    const commit = this.#of.database.newCommit();
    this.#of.imports.stageUpdate(commit, organizationId, job, { firstNumber });
    await commit.run();
    return { ...job, data: { ...job.data, firstNumber } };
  }
}

function range(from: number, until: number): number[] {
  return Array.from({ length: until - from }, (_, at) => from + at);
}
