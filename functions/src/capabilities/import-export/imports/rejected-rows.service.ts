import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import { wordIssue } from '@clientele/contracts/validation';
import type { Cell } from '@clientele/domain/import-export/cell';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { FileLink, FileStore } from '../../../platform/file-store.ts';
import { contentTypeOf, createTableWriter } from '../files/write-table.ts';
import { type CheckedRows, checkOf } from './checked-rows.ts';
import type { CheckedRow, ImportFiles } from './import-files.ts';
import type { ImportRecordService } from './import-record.service.ts';

interface Dependencies {
  files: FileStore;
  importFiles: ImportFiles;
  importRecords: ImportRecordService;
  checkedRows: CheckedRows;
}

/** Provides the rejected rows of an import as a file to correct. */
export class RejectedRowsService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * A download link to the rejected rows with the reasons, as a file that can be imported again.
   */
  async link(
    member: CallingMember,
    importId: string,
    language: InterfaceLanguage,
  ): Promise<FileLink> {
    const { organizationId } = member;
    const job = await this.#of.importRecords.getForRows(member, importId);
    const check = checkOf(organizationId, job);
    const path = this.#of.importFiles.rejectedPath(check);
    const contentType = contentTypeOf('excelCsv');
    const reason = language === 'fr' ? 'Raison du rejet' : 'Reason for rejection';
    const labels = [...job.data.columns.map(({ header }) => header), reason];
    const writer = createTableWriter('excelCsv', this.#of.files.openWrite(path, contentType), {
      keys: labels.map((_, at) => `column${at}`),
      labels,
      kinds: labels.map(() => 'text' as const),
    });
    for await (const row of this.#of.checkedRows.rejected(check)) {
      await writer.write(rejectedCells(row, labels, language));
    }
    await writer.end();
    const base = job.data.fileName.replace(/\.[^.]*$/, '');
    const name = `${base} - ${language === 'fr' ? 'lignes rejetées' : 'rejected rows'}.csv`;
    return this.#of.files.link({ path, name, contentType });
  }
}

/** The cells as they were in the file, and the reasons why the row was rejected. */
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
