import { createHash } from 'node:crypto';
import { formatClientNumber } from '@clientele/domain/clients/search-query';
import { rowKeysOf } from '@clientele/domain/import-export/match';
import type { Clock } from '../../../platform/clock.ts';
import { StaleWriteError } from '../../../platform/commit.ts';
import type { Database } from '../../../platform/database.ts';
import type { ClientImportService, RowToWrite } from '../../clients/files/client-import.service.ts';
import { byKey, type ClientMatchService } from '../../clients/files/client-match.service.ts';
import type { ClientRowApplier } from '../../clients/files/client-row-applier.ts';
import { NOTHING_LOOKED_UP } from '../../clients/record/client-surroundings.ts';
import type { CheckedRow, ImportFiles } from './import-files.ts';
import { countUnwritten, type Results } from './import-results.ts';
import type { ImportStepContext } from './import-step.ts';

interface Dependencies {
  database: Database;
  clock: Clock;
  importFiles: ImportFiles;
  clientImports: ClientImportService;
  clientMatches: ClientMatchService;
}

/** Writes the clients of a chunk of rows, in one commit that succeeds only once. */
export class ClientChunkWriter {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** Writes a chunk unless it was written before. @returns the number of rows by result. */
  async write(run: ImportStepContext, chunk: number): Promise<Results> {
    const { member, job, place, index } = run;
    const { organizationId } = member;
    const at = this.#of.clock.now();
    const reference = { job: 'import' as const, jobId: job.id, chunk, at };
    const earlierResults = await this.#knownResults(run, reference);
    if (earlierResults) return earlierResults;
    const rows = await this.#of.importFiles.readChunk(place, chunk);
    const number = (job.data.firstNumber as number) + (index[chunk]?.createdBefore ?? 0);
    const { writable, results } = await this.#prepare(run, rows, number);
    const commit = this.#of.database.newCommit();
    await this.#of.clientImports.stageRows(commit, member, reference, writable, { ...results });
    try {
      await commit.run();
      return results;
    } catch (error) {
      if (!(error instanceof StaleWriteError)) throw error;
      // A task that was delivered twice has written it meanwhile; otherwise a client changed at
      // this moment, and the task is tried again.
      const writtenResults = await this.#of.clientImports.resultsOf(organizationId, reference);
      if (!writtenResults) throw error;
      return writtenResults as Results;
    }
  }

  /**
   * The results of a chunk that was written already; only the first chunks after an interruption
   * can be.
   */
  async #knownResults(
    { member, resumed }: ImportStepContext,
    reference: Parameters<ClientImportService['resultsOf']>[1],
  ): Promise<Results | null> {
    if (!resumed) return null;
    const earlierResults = await this.#of.clientImports.resultsOf(member.organizationId, reference);
    return earlierResults as Results | null;
  }

  /**
   * The rows of a chunk ready to be written. Clients may have changed since the check, so they are
   * read again.
   */
  async #prepare(
    run: ImportStepContext,
    rows: readonly CheckedRow[],
    firstNumber: number,
  ): Promise<{ writable: RowToWrite[]; results: Results }> {
    const { member, job } = run;
    const { legalBasis } = job.data.settings;
    const results: Results = countUnwritten(rows);
    const applier = await this.#of.clientImports.applierFor(member, legalBasis);
    const pending = await this.#pending(run, rows, { applier, firstNumber, results });
    const { judge } = applier;
    const candidates = pending.map(({ applied }) => applied.candidate);
    // The check has looked up links. A unique value may have been taken since.
    const surroundings = judge.looksElsewhere
      ? await judge.lookUp(candidates, { links: 'askedBefore' })
      : NOTHING_LOOKED_UP;
    const writable: RowToWrite[] = [];
    for (const row of pending) {
      const { candidate } = row.applied;
      if (judge.issuesOf(candidate, surroundings).length > 0) results.rejected += 1;
      else {
        results[row.client ? 'updated' : 'created'] += 1;
        writable.push({ ...row, unique: judge.uniqueChangeOf(candidate, surroundings) });
      }
    }
    return { writable, results };
  }

  /** The rows that write something; the others are counted in `results`. */
  async #pending(
    { member, job, changed }: ImportStepContext,
    rows: readonly CheckedRow[],
    step: { applier: ClientRowApplier; firstNumber: number; results: Results },
  ): Promise<Omit<RowToWrite, 'unique'>[]> {
    const { applier, results } = step;
    const keys = job.data.settings.matching
      .filter(({ policy }) => policy !== 'create')
      .map(({ key }) => key);
    const updates = rows.flatMap(({ outcome, clientId }) =>
      outcome === 'updated' && clientId !== null ? [clientId] : [],
    );
    const clients = await this.#of.clientMatches.findThere(member.organizationId, updates);
    const pending: Omit<RowToWrite, 'unique'>[] = [];
    let number = step.firstNumber;
    for (const row of rows) {
      if (row.client === null) continue;
      if (row.outcome === 'created') {
        const own = formatClientNumber(number);
        number += 1;
        const shared = new Set(rowKeysOf(row.client, keys).map(({ value }) => value));
        const isTaken = row.decision !== 'create' && byKey(changed, shared).size > 0;
        if (isTaken) results.duplicate += 1;
        else {
          const id = rowId(job.id, row.row);
          const applied = applier.create(id, row.client);
          pending.push({ row: row.row, id, number: own, client: null, applied });
        }
      } else if (row.outcome === 'updated') {
        const client = clients.get(row.clientId as string) ?? null;
        const applied = client && applier.merge(client.id, client.data, row.client, row.policy);
        if (!client || !applied) results.rejected += 1;
        else if (!applied.isWritten) results.unchanged += 1;
        else {
          const { number: known } = client.data;
          pending.push({ row: row.row, id: client.id, number: known, client, applied });
        }
      }
    }
    return pending;
  }
}

/**
 * The client id for a row: the same row of the same import makes the same client, however often it
 * is tried.
 */
function rowId(importId: string, row: number): string {
  return createHash('sha256')
    .update(`${importId}\0${row}`)
    .digest('base64url')
    .slice(0, 20)
    .replaceAll(/^_+/g, 'x');
}
