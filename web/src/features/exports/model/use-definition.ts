import type {
  ExportDefinition,
  ExportEntity,
  ExportFormat,
  ExportSelection,
} from '@clientele/contracts/import-export/export-job';
import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import { useState } from 'react';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { useLanguage } from '../../../lib/use-language.ts';
import { useExportList } from '../api/list-exports.ts';
import { ordinaryColumns, rememberedColumns } from './column-choice.ts';
import { useExportColumns } from './use-export-columns.ts';

export type DefinitionDraft = ReturnType<typeof useDefinition>;

/** Selects all records of an entity; of clients, those in the active list. */
function everythingOf(entity: ExportEntity): ExportSelection {
  return entity === 'clients'
    ? { type: 'filter', lifecycle: 'active' }
    : { type: 'period', from: null, to: null };
}

/**
 * The state of an export being defined. Its columns start as in the person's last export of the
 * same entity.
 */
export function useDefinition(initial: Partial<ExportDefinition> = {}) {
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const [entity, setEntity] = useState<ExportEntity>(initial.entity ?? 'clients');
  const [selection, setSelection] = useState<ExportSelection>(
    initial.selection ?? everythingOf(entity),
  );
  const [format, setFormat] = useState<ExportFormat>(initial.format ?? 'xlsx');
  const [fileLanguage, setFileLanguage] = useState<InterfaceLanguage>(initial.language ?? language);
  const [picked, setPicked] = useState<string[] | null>(initial.columns ?? null);
  const columns = useExportColumns(entity);
  const earlier = useExportList(organization.id);
  const jobs = earlier.data?.pages.flatMap((page) => page.items) ?? [];
  const chosen =
    picked ?? rememberedColumns(jobs, entity, columns.all) ?? ordinaryColumns(columns.all);
  return {
    entity,
    /** Switches the entity, and resets columns and selection, which differ per entity. */
    setEntity: (next: ExportEntity) => {
      setEntity(next);
      setSelection(everythingOf(next));
      setPicked(null);
      if (next !== 'clients' && format === 'vcard') setFormat('xlsx');
    },
    selection,
    setSelection,
    format,
    setFormat,
    fileLanguage,
    setFileLanguage,
    columns,
    chosen,
    setChosen: setPicked,
    /** Whether the selection says which records: choosing by segment needs at least one segment. */
    namesRecords: selection.type !== 'segments' || selection.include.length > 0,
    /**
     * Whether the columns are settled: until the earlier exports are loaded, those of the last one
     * may still replace them.
     */
    ready: picked !== null || !earlier.isPending,
    definition: { entity, selection, columns: chosen, format, language: fileLanguage },
  };
}
