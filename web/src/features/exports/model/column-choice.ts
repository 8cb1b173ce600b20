import type { FieldSection } from '@clientele/contracts/custom-fields/field-layout';
import type { ExportEntity, ExportJob } from '@clientele/contracts/import-export/export-job';
import { customKeyOf } from '@clientele/domain/custom-fields/field-types';
import type { ExportColumn } from '@clientele/domain/import-export/export-columns';

type StandardColumnGroup = 'record' | 'client' | 'address' | 'consents' | 'stats';

/**
 * Columns under one heading: a group of standard columns, or a section of the organisation's form.
 */
export interface ColumnGroup {
  id: string;
  standard: StandardColumnGroup | null;
  section: FieldSection | null;
  columns: ExportColumn[];
}

const ORDER: StandardColumnGroup[] = ['record', 'client', 'address', 'consents', 'stats'];

/**
 * Sorts columns into groups: standard groups first, then the sections of the form. Empty groups are
 * left out.
 */
export function columnGroups(
  columns: readonly ExportColumn[],
  sections: readonly FieldSection[],
): ColumnGroup[] {
  const standard = ORDER.map((name) => ({
    id: name,
    standard: name,
    section: null,
    columns: columns.filter(({ key }) => groupOf(key) === name),
  }));
  const custom = sections.map((section) => ({
    id: `section:${section.id}`,
    standard: null,
    section,
    columns: section.fields.flatMap((path) => {
      const field = customKeyOf(path);
      return field === null ? [] : columns.filter(({ key }) => customKeyOf(key) === field);
    }),
  }));
  return [...standard, ...custom].filter((group) => group.columns.length > 0);
}

function groupOf(key: string): StandardColumnGroup | null {
  if (customKeyOf(key) !== null) return null;
  const [first = ''] = key.split('.');
  return ORDER.find((group) => group === first && group !== 'record') ?? 'record';
}

/** The columns chosen by default: all except the statistics of clients. */
export function ordinaryColumns(columns: readonly ExportColumn[]): string[] {
  return columns.map(({ key }) => key).filter((key) => !key.startsWith('stats.'));
}

/**
 * The columns of the person's newest export of the entity, without those that no longer exist; null
 * when there are none.
 */
export function rememberedColumns(
  exports: readonly ExportJob[],
  entity: ExportEntity,
  columns: readonly ExportColumn[],
): string[] | null {
  const newest = exports.find(({ definition }) => definition.entity === entity);
  if (!newest) return null;
  const available = new Set(columns.map(({ key }) => key));
  const remembered = newest.definition.columns.filter((key) => available.has(key));
  return remembered.length > 0 ? remembered : null;
}

/** Adds the keys at the end of the choice, or removes them. */
export function toggled(chosen: readonly string[], keys: readonly string[], on: boolean): string[] {
  const others = chosen.filter((key) => !keys.includes(key));
  if (!on) return others;
  return [...chosen, ...keys.filter((key) => !chosen.includes(key))];
}
