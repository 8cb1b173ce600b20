import { PREVIEW_ROWS } from '@clientele/contracts/import-export/import-job';
import type {
  CorrectImportRowInput,
  ImportPreview,
  ImportRow,
  KeptRecord,
  RowOutcome,
} from '@clientele/contracts/import-export/import-row';
import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import { assertOrProblem } from '@clientele/contracts/problem';
import { wordIssue } from '@clientele/contracts/validation';
import { type Cell, cellText } from '@clientele/domain/import-export/cell';
import { type CellIssue, rowValues } from '@clientele/domain/import-export/read-row';
import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { Clock } from '../../../platform/clock.ts';
import { retryStale } from '../../../platform/commit.ts';
import type { CursorCodec } from '../../../platform/cursor.ts';
import type { Database } from '../../../platform/database.ts';
import type { FileLink, FileStore } from '../../../platform/file-store.ts';
import type { ClientService } from '../../clients/record/client.service.ts';
import type { FieldSchemaService } from '../../custom-fields/field-schema.service.ts';
import { inspectFile } from '../files/inspect-file.ts';
import { contentTypeOf, createTableWriter } from '../files/write-table.ts';
import type { ImportCorrectionModel, ImportModel, KeptRecordModel } from './import.model.ts';
import type { ImportRecord } from './import.record.ts';
import { assertSettable, type ImportService } from './import.service.ts';
import { correctedCells } from './import-checker.ts';
import type { ImportContexts } from './import-context.ts';
import type { Check, CheckedRow, ChunkSummary, ImportFiles } from './import-files.ts';

const KEPT_PAGE = 20;
/** Well within a document. */
const CORRECTIONS_BYTES_MAXIMUM = 800_000;

interface Dependencies {
  database: Database;
  clock: Clock;
  cursors: CursorCodec;
  files: FileStore;
  schemas: FieldSchemaService;
  clients: ClientService;
  imports: ImportModel;
  corrections: ImportCorrectionModel;
  keptRecords: KeptRecordModel;
  contexts: ImportContexts;
  importFiles: ImportFiles;
  importService: ImportService;
}

interface Position {
  chunk: number;
  offset: number;
}

type Job = Stored<ImportRecord>;

/** The rows of a file as people look at them and put them right. */
export class ImportRowsService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** The first rows as they would be understood now. */
  async preview(
    member: CallingMember,
    importId: string,
    language: InterfaceLanguage,
  ): Promise<ImportPreview> {
    const { organizationId } = member;
    const { data } = await this.#seen(member, importId);
    const bytes = await this.#of.importFiles.readSource(organizationId, importId);
    const { reading } = data;
    const { rows } = await inspectFile(bytes, { country: reading.country, reading });
    const readers = await this.#of.contexts.readersOf(member, data);
    return {
      rows: rows.slice(0, PREVIEW_ROWS).map(({ row, cells }) => {
        const read = data.entity === 'clients' ? readers.client(cells) : readers.record(cells);
        return {
          row,
          cells: cells.map(cellText),
          values: rowValues(read),
          errors: worded(read.issues, language),
        };
      }),
    };
  }

  /** Rows with what becomes of each; chunks without such an outcome are not opened. */
  async list(
    member: CallingMember,
    importId: string,
    query: { outcome?: RowOutcome | undefined; cursor?: string | undefined; limit: number },
    language: InterfaceLanguage,
  ): Promise<{ items: ImportRow[]; nextCursor: string | null }> {
    const { organizationId } = member;
    const job = await this.#seen(member, importId);
    const check = checkOf(organizationId, job);
    const scope = ['import rows', organizationId, importId, check.checkId, query.outcome ?? ''];
    const from = query.cursor
      ? this.#of.cursors.decode<Position>(scope, query.cursor)
      : { chunk: 0, offset: 0 };
    const index = await this.#of.importFiles.readIndex(check);
    const { rows, next } = await this.#pageFrom(check, index, from, query);
    return {
      items: await this.#present(member, rows, language),
      nextCursor: next && this.#of.cursors.encode(scope, next),
    };
  }

  /** Keeps corrections of one row for the next check. @throws ProblemError `import.row_not_found`. */
  async correct(
    member: CallingMember,
    importId: string,
    rowNumber: number,
    input: CorrectImportRowInput,
    language: InterfaceLanguage,
  ): Promise<ImportRow> {
    const { organizationId } = member;
    const job = await this.#seen(member, importId);
    assertSettable(job.data);
    const row = await this.#find(checkOf(organizationId, job), rowNumber);
    const known = input.cells.every(({ column }) => column < job.data.columns.length);
    assertOrProblem(known, 'request.invalid', {
      issues: [{ path: 'cells', code: 'import.column_unknown' }],
    });
    const correction = await this.#keep(organizationId, importId, rowNumber, input);
    const cells = correctedCells(row.cells, correction);
    const readers = await this.#of.contexts.readersOf(member, job.data);
    const read = job.data.entity === 'clients' ? readers.client(cells) : readers.record(cells);
    const [presented] = await this.#present(
      member,
      [
        {
          ...row,
          cells,
          corrected: Object.keys(correction.cells).map(Number),
          decision: correction.decision,
          // What it will be is for the next check to say; what is wrong with it can be said now.
          issues: read.issues,
        },
      ],
      language,
    );
    return presented as ImportRow;
  }

  /** A link to the rejected rows with their reasons, as a file that can be imported again. */
  async rejectedLink(
    member: CallingMember,
    importId: string,
    language: InterfaceLanguage,
  ): Promise<FileLink> {
    const { organizationId } = member;
    const job = await this.#seen(member, importId);
    const check = checkOf(organizationId, job);
    const index = await this.#of.importFiles.readIndex(check);
    const path = this.#of.importFiles.rejectedPath(check);
    const contentType = contentTypeOf('excelCsv');
    const reason = language === 'fr' ? 'Raison du rejet' : 'Reason for rejection';
    const labels = [...job.data.columns.map(({ header }) => header), reason];
    const writer = createTableWriter('excelCsv', this.#of.files.openWrite(path, contentType), {
      keys: labels.map((_, at) => `column${at}`),
      labels,
      kinds: labels.map(() => 'text' as const),
    });
    for (const [chunk, { counts }] of index.entries()) {
      if (counts.rejected === 0) continue;
      for (const row of await this.#of.importFiles.readChunk(check, chunk)) {
        if (row.outcome === 'rejected') await writer.write(rejectedCells(row, labels, language));
      }
    }
    await writer.end();
    const base = job.data.fileName.replace(/\.[^.]*$/, '');
    const name = `${base} - ${language === 'fr' ? 'lignes rejetées' : 'rejected rows'}.csv`;
    return this.#of.files.link({ path, name, contentType });
  }

  /** What undoing left as it is. */
  async listKept(
    member: CallingMember,
    importId: string,
    page: { cursor?: string | undefined },
  ): Promise<{ items: KeptRecord[]; nextCursor: string | null }> {
    const { organizationId } = member;
    await this.#of.importService.get(organizationId, importId);
    const gate = await this.#of.schemas.gateOf(member);
    const shown = (fields: readonly string[]) =>
      gate
        .presentChanges(fields.map((field) => ({ field, before: null, after: null })))
        .map(({ field }) => field);
    const scope = ['kept records', organizationId, importId];
    const after = page.cursor ? this.#of.cursors.decode<number>(scope, page.cursor) : null;
    const found = await this.#of.keptRecords.page(organizationId, importId, after, KEPT_PAGE);
    const records = found.flatMap(({ data }) => data.records);
    const ids = records.flatMap(({ clientId }) => clientId ?? []);
    const names = await this.#of.clients.referencesTo(organizationId, ids);
    const last = found.at(-1);
    return {
      items: records.map(({ clientId, row, reason, fields }) => ({
        client: (clientId && names.get(clientId)) || null,
        row,
        reason,
        fields: shown(fields),
      })),
      nextCursor:
        found.length === KEPT_PAGE && last ? this.#of.cursors.encode(scope, last.data.chunk) : null,
    };
  }

  /** @throws ProblemError `permission.denied` for who may not see what the file holds. */
  async #seen(member: CallingMember, importId: string): Promise<Job> {
    const job = await this.#of.importService.get(member.organizationId, importId);
    assertOrProblem(await this.#of.contexts.maySeeRows(member, job.data), 'permission.denied');
    return job;
  }

  async #pageFrom(
    check: Check,
    index: readonly ChunkSummary[],
    from: Position,
    { outcome, limit }: { outcome?: RowOutcome | undefined; limit: number },
  ): Promise<{ rows: CheckedRow[]; next: Position | null }> {
    const rows: CheckedRow[] = [];
    for (let { chunk, offset } = from; chunk < index.length; chunk += 1, offset = 0) {
      if (outcome && index[chunk]?.counts[outcome] === 0) continue;
      const all = await this.#of.importFiles.readChunk(check, chunk);
      for (let at = offset; at < all.length; at += 1) {
        const row = all[at] as CheckedRow;
        if (outcome && row.outcome !== outcome) continue;
        if (rows.length === limit) return { rows, next: { chunk, offset: at } };
        rows.push(row);
      }
    }
    return { rows, next: null };
  }

  async #find(check: Check, rowNumber: number): Promise<CheckedRow> {
    const index = await this.#of.importFiles.readIndex(check);
    const chunk = index.findLastIndex(({ firstRow }) => firstRow <= rowNumber);
    const rows = chunk < 0 ? [] : await this.#of.importFiles.readChunk(check, chunk);
    const row = rows.find((one) => one.row === rowNumber);
    assertOrProblem(row, 'import.row_not_found');
    return row;
  }

  /** Two people may correct rows next to each other: each correction goes on top of the others. */
  async #keep(
    organizationId: string,
    importId: string,
    rowNumber: number,
    input: CorrectImportRowInput,
  ) {
    const id = this.#of.corrections.idOf(importId, rowNumber);
    return retryStale(async () => {
      const job = await this.#of.importService.get(organizationId, importId);
      assertSettable(job.data);
      const stored = await this.#of.corrections.find(organizationId, id);
      const before = stored?.data.rows[rowNumber] ?? { cells: {}, decision: null };
      const changed = input.cells.map(({ column, value }) => [String(column), value] as const);
      const correction = {
        cells: { ...before.cells, ...Object.fromEntries(changed) },
        decision: input.decision === undefined ? before.decision : input.decision,
      };
      const rows = { ...stored?.data.rows, [rowNumber]: correction };
      assertOrProblem(
        Buffer.byteLength(JSON.stringify(rows)) < CORRECTIONS_BYTES_MAXIMUM,
        'request.too_large',
      );
      const commit = this.#of.database.newCommit();
      if (stored) this.#of.corrections.stageUpdate(commit, organizationId, stored, { rows });
      else this.#of.corrections.stageCreate(commit, organizationId, id, { importId, rows });
      const isNew = stored?.data.rows[rowNumber] === undefined;
      this.#of.imports.stageUpdate(commit, organizationId, job, {
        corrections: job.data.corrections + (isNew ? 1 : 0),
        checkOutdated: true,
        version: job.data.version + 1,
      });
      await commit.run();
      return correction;
    });
  }

  async #present(
    member: CallingMember,
    rows: readonly CheckedRow[],
    language: InterfaceLanguage,
  ): Promise<ImportRow[]> {
    const gate = await this.#of.schemas.gateOf(member);
    const ids = rows.flatMap(({ match }) => match?.clientIds ?? []);
    const names = await this.#of.clients.referencesTo(member.organizationId, ids);
    return rows.map((row) => ({
      row: row.row,
      cells: row.cells.map(cellText),
      corrected: row.corrected,
      decision: row.decision,
      outcome: row.outcome,
      match: row.match && {
        reasons: row.match.reasons,
        score: row.match.score,
        clients: row.match.clientIds.flatMap((id) => names.get(id) ?? []),
        row: row.match.row,
      },
      changes: gate.presentChanges(row.changes),
      errors: worded(row.issues, language),
    }));
  }
}

/** @throws ProblemError `import.not_checked`, or `import.file_gone`. */
function checkOf(organizationId: string, { id, data }: Job): Check {
  const { checkId, planned, filesDeletedAt } = data;
  assertOrProblem(filesDeletedAt === null, 'import.file_gone');
  assertOrProblem(
    checkId !== null && planned !== null && data.status !== 'checking',
    'import.not_checked',
  );
  return { organizationId, importId: id, checkId };
}

function worded(issues: readonly CellIssue[], language: InterfaceLanguage) {
  return issues.map((issue) => ({ ...wordIssue(issue, language), column: issue.column }));
}

/** As they stood in the file, so that they can be imported again, and why they were not. */
function rejectedCells(
  row: CheckedRow,
  labels: readonly string[],
  language: InterfaceLanguage,
): Cell[] {
  const reasons = row.issues.map((issue) => {
    const header = issue.column === null ? null : labels[issue.column];
    const { message } = wordIssue(issue, language);
    const colon = language === 'fr' ? '\u00a0: ' : ': ';
    return header ? header + colon + message : message;
  });
  const cells = labels.slice(0, -1).map((_, at) => row.cells[at] ?? null);
  return [...cells, reasons.join(' ')];
}
