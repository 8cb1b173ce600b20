import { PREVIEW_ROWS } from '@clientele/contracts/import-export/import-job';
import type {
  ImportPreview,
  ImportRow,
  RowOutcome,
} from '@clientele/contracts/import-export/import-row';
import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import { cellText } from '@clientele/domain/import-export/cell';
import { rowValues } from '@clientele/domain/import-export/read-row';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { CursorCodec } from '../../../platform/cursor.ts';
import { inspectFile } from '../files/inspect-file.ts';
import { type CheckedRows, checkOf, type RowPosition } from './checked-rows.ts';
import type { ImportContexts } from './import-context.ts';
import type { ImportFiles } from './import-files.ts';
import type { ImportRecordService } from './import-record.service.ts';
import { type ImportRowView, wordedIssues } from './import-row-view.ts';

interface Dependencies {
  cursors: CursorCodec;
  contexts: ImportContexts;
  importFiles: ImportFiles;
  importRecords: ImportRecordService;
  checkedRows: CheckedRows;
  rowView: ImportRowView;
}

/** Shows the rows of a file before and after its check. */
export class ImportRowsService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** The first rows, read with the current settings. */
  async preview(
    member: CallingMember,
    importId: string,
    language: InterfaceLanguage,
  ): Promise<ImportPreview> {
    const { organizationId } = member;
    const { data } = await this.#of.importRecords.getForRows(member, importId);
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
          errors: wordedIssues(read.issues, language),
        };
      }),
    };
  }

  /** A page of checked rows, with the outcome of each. */
  async list(
    member: CallingMember,
    importId: string,
    query: { outcome?: RowOutcome | undefined; cursor?: string | undefined; limit: number },
    language: InterfaceLanguage,
  ): Promise<{ items: ImportRow[]; nextCursor: string | null }> {
    const { organizationId } = member;
    const job = await this.#of.importRecords.getForRows(member, importId);
    const check = checkOf(organizationId, job);
    const scope = ['import rows', organizationId, importId, check.checkId, query.outcome ?? ''];
    const from = query.cursor
      ? this.#of.cursors.decode<RowPosition>(scope, query.cursor)
      : { chunk: 0, offset: 0 };
    const { rows, next } = await this.#of.checkedRows.page(check, from, query);
    return {
      items: await this.#of.rowView.present(member, rows, language),
      nextCursor: next && this.#of.cursors.encode(scope, next),
    };
  }
}
