import type { LocalizedText, MemberField } from '@clientele/contracts/custom-fields/custom-field';
import type { ExportEntity } from '@clientele/contracts/import-export/export-job';

/** What the cells of a column are: workbooks write numbers and dates as such. */
export type ColumnKind = 'text' | 'number' | 'money' | 'percent' | 'date' | 'moment' | 'boolean';

export interface ExportColumn {
  /** As a definition names it: `lastName`, `address.city`, `stats.lifetimeValue`, `custom.skin`. */
  key: string;
  kind: ColumnKind;
  label: LocalizedText;
  /** Of `custom.<key>`. */
  field: MemberField | null;
}

/** What may be exported of an entity: of custom fields, those whose values the member may see. */
export function exportColumns(
  _entity: ExportEntity,
  _fields: readonly MemberField[],
): ExportColumn[] {
  throw new Error('Not written yet');
}
