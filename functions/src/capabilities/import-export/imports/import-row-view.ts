import type { ImportRow } from '@clientele/contracts/import-export/import-row';
import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import { wordIssue } from '@clientele/contracts/validation';
import { cellText } from '@clientele/domain/import-export/cell';
import type { CellIssue } from '@clientele/domain/import-export/file-row';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { ClientService } from '../../clients/record/client.service.ts';
import type { FieldSchemaService } from '../../custom-fields/field-schema.service.ts';
import type { CheckedRow } from './import-files.ts';

interface Dependencies {
  schemas: FieldSchemaService;
  clients: ClientService;
}

/** Presents rows as far as the member may see them, with the names of matching clients. */
export class ImportRowView {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async present(
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
      errors: wordedIssues(row.issues, language),
    }));
  }
}

/** The issues of a row with texts in the reader's language. */
export function wordedIssues(issues: readonly CellIssue[], language: InterfaceLanguage) {
  return issues.map((issue) => ({ ...wordIssue(issue, language), column: issue.column }));
}
