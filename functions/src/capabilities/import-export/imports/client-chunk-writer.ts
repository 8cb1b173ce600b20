import { createHash } from 'node:crypto';
import { formatClientNumber } from '@clientele/domain/clients/search-query';
import { rowKeysOf } from '@clientele/domain/import-export/match';
import type { Clock } from '../../../platform/clock.ts';
import { StaleWriteError } from '../../../platform/commit.ts';
import type { Database } from '../../../platform/database.ts';
import type { ClientImportService, RowToWrite } from '../../clients/files/client-import.service.ts';
import { byKey, type ClientMatchService } from '../../clients/files/client-match.service.ts';
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

/** Writes the clients of a chunk of rows, in one commit that happens once. */
export class ClientChunkWriter {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** Writes a chunk unless it was written before. @returns what became of its rows. */
  async write(run: ImportStepContext, chunk: number): Promise<Results> {
    const { member, job, place, index } = run;
    const { organizationId } = member;
    const at = this.#of.clock.now();
    const reference = { job: 'import' as const, jobId: job.id, chunk, at };
    const known = await this.#knownResults(run, reference);
    if (known) return known;
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
      // Written meanwhile by a task delivered twice; or a client changed this very moment: again.
      const done = await this.#of.clientImports.resultsOf(organizationId, reference);
      if (!done) throw error;
      return done as Results;
    }
  }

  /** Only the first chunks after an interruption can have been written already. */
  async #knownResults(
    { member, resumed }: ImportStepContext,
    reference: Parameters<ClientImportService['resultsOf']>[1],
  ): Promise<Results | null> {
    if (!resumed) return null;
    const known = await this.#of.clientImports.resultsOf(member.organizationId, reference);
    return known as Results | null;
  }

  /** The rows of a chunk as they are written now: the database may have moved on since the check. */
  async #prepare(
    { member, job, changed }: ImportStepContext,
    rows: readonly CheckedRow[],
    firstNumber: number,
  ): Promise<{ writable: RowToWrite[]; results: Results }> {
    const { organizationId } = member;
    const { settings } = job.data;
    const results: Results = countUnwritten(rows);
    const apply = await this.#of.clientImports.applierOf(member, settings.legalBasis);
    const keys = settings.matching
      .filter(({ policy }) => policy !== 'create')
      .map(({ key }) => key);
    const updates = rows.flatMap(({ outcome, clientId }) =>
      outcome === 'updated' && clientId !== null ? [clientId] : [],
    );
    const there = await this.#of.clientMatches.findThere(organizationId, updates);
    const writable: RowToWrite[] = [];
    let number = firstNumber;
    for (const row of rows) {
      if (row.client === null) continue;
      if (row.outcome === 'created') {
        const own = formatClientNumber(number);
        number += 1;
        const shared = new Set(rowKeysOf(row.client, keys).map(({ value }) => value));
        const isTaken = row.decision !== 'create' && byKey(changed, shared).size > 0;
        const applied = apply(null, row.client, 'update');
        if (isTaken) results.duplicate += 1;
        else if (applied.issues.length > 0) results.rejected += 1;
        else {
          results.created += 1;
          const id = rowId(job.id, row.row);
          writable.push({ row: row.row, id, number: own, client: null, applied });
        }
      } else if (row.outcome === 'updated') {
        const client = there.get(row.clientId as string) ?? null;
        const applied = client && apply(client.data, row.client, row.policy);
        if (!client || !applied || applied.issues.length > 0) results.rejected += 1;
        else if (applied.changes.length === 0) results.unchanged += 1;
        else {
          results.updated += 1;
          const { number: known } = client.data;
          writable.push({ row: row.row, id: client.id, number: known, client, applied });
        }
      }
    }
    return this.#withoutTaken(organizationId, writable, results);
  }

  /** Leaves out rows with a unique value that somebody took since the check. */
  async #withoutTaken(organizationId: string, rows: RowToWrite[], results: Results) {
    if (!(await this.#of.clientImports.needsLookingUp(organizationId))) {
      return { writable: rows, results };
    }
    const values = await Promise.all(
      rows.map(({ client, applied }) =>
        this.#of.clientImports.uniqueValuesOf(
          organizationId,
          client?.data ?? null,
          applied.profile,
        ),
      ),
    );
    const holders = await this.#of.clientImports.holdersOf(organizationId, values.flat());
    const writable: RowToWrite[] = [];
    for (const [at, row] of rows.entries()) {
      const own = holders.splice(0, values[at]?.length ?? 0);
      if (own.every((holder) => holder === null || holder === row.id)) writable.push(row);
      else {
        results[row.client ? 'updated' : 'created'] -= 1;
        results.rejected += 1;
      }
    }
    return { writable, results };
  }
}

/** The same row of the same import makes the same client, however often it is tried. */
function rowId(importId: string, row: number): string {
  return createHash('sha256')
    .update(`${importId}\0${row}`)
    .digest('base64url')
    .slice(0, 20)
    .replaceAll(/^_+/g, 'x');
}
