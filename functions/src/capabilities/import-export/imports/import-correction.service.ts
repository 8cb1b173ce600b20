import type {
  CorrectImportRowInput,
  ImportRow,
} from '@clientele/contracts/import-export/import-row';
import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import { assertOrProblem } from '@clientele/contracts/problem';
import type { CallingMember } from '../../../platform/calling-member.ts';
import { retryStale } from '../../../platform/commit.ts';
import type { Database } from '../../../platform/database.ts';
import { type CheckedRows, checkOf } from './checked-rows.ts';
import type { ImportCorrectionModel, ImportModel } from './import.model.ts';
import { assertSettable } from './import.rules.ts';
import { correctedCells } from './import-checker.ts';
import type { ImportContexts } from './import-context.ts';
import type { ImportRecordService } from './import-record.service.ts';
import type { ImportRowView } from './import-row-view.ts';

/** Most bytes of corrections in one document, well within 1 MiB. */
const CORRECTIONS_BYTES_MAXIMUM = 800_000;

interface Dependencies {
  database: Database;
  imports: ImportModel;
  corrections: ImportCorrectionModel;
  contexts: ImportContexts;
  importRecords: ImportRecordService;
  checkedRows: CheckedRows;
  rowView: ImportRowView;
}

/** Stores corrections of rows, and decisions about them, for the next check of the file. */
export class ImportCorrectionService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Stores corrections of one row.
   * @returns the row with what can be said of it before the next check.
   * @throws ProblemError `import.row_not_found`, `import.not_checked`, `import.wrong_status`,
   * `permission.denied`, `request.too_large` or `request.invalid`.
   */
  async correct(
    member: CallingMember,
    importId: string,
    rowNumber: number,
    input: CorrectImportRowInput,
    language: InterfaceLanguage,
  ): Promise<ImportRow> {
    const { organizationId } = member;
    const job = await this.#of.importRecords.getForRows(member, importId);
    assertSettable(job.data);
    const row = await this.#of.checkedRows.get(checkOf(organizationId, job), rowNumber);
    const columnsExist = input.cells.every(({ column }) => column < job.data.columns.length);
    assertOrProblem(columnsExist, 'request.invalid', {
      issues: [{ path: 'cells', code: 'import.column_unknown' }],
    });
    const correction = await this.#keep(organizationId, importId, rowNumber, input);
    const cells = correctedCells(row.cells, correction);
    const readers = await this.#of.contexts.readersOf(member, job.data);
    const read = job.data.entity === 'clients' ? readers.client(cells) : readers.record(cells);
    const [presented] = await this.#of.rowView.present(
      member,
      [
        {
          ...row,
          cells,
          corrected: Object.keys(correction.cells).map(Number),
          decision: correction.decision,
          // The next check decides the outcome; issues of the cells are known now.
          issues: read.issues,
        },
      ],
      language,
    );
    return presented as ImportRow;
  }

  /**
   * Adds a correction to those of neighbouring rows, which share a document; tried again when
   * another member writes at the same time.
   */
  async #keep(
    organizationId: string,
    importId: string,
    rowNumber: number,
    input: CorrectImportRowInput,
  ) {
    const id = this.#of.corrections.idOf(importId, rowNumber);
    return retryStale(async () => {
      const job = await this.#of.importRecords.get(organizationId, importId);
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
}
