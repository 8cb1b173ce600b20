import type { ExportEntity } from '@clientele/contracts/import-export/export-job';
import { localized } from '@clientele/domain/custom-fields/field-types';
import { exportColumns } from '@clientele/domain/import-export/export-columns';
import { useMemo } from 'react';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import { useLanguage } from '../../../lib/use-language.ts';
import { columnGroups } from './column-choice.ts';

export type ExportColumns = ReturnType<typeof useExportColumns>;

/** The columns that may be exported of an entity, in groups, with their names. */
export function useExportColumns(entity: ExportEntity) {
  const { form } = useCurrentOrganization();
  const language = useLanguage();
  return useMemo(() => {
    const all = exportColumns(entity, form?.fields ?? []);
    const labels = new Map(all.map(({ key, label }) => [key, localized(label, language)]));
    return {
      all,
      groups: columnGroups(all, form?.sections ?? []),
      label: (key: string): string => labels.get(key) ?? key,
    };
  }, [entity, form, language]);
}
