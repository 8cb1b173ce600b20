import type { FieldUse } from '@clientele/contracts/custom-fields/custom-field';
import { EXPORT_SCHEDULES_MAXIMUM } from '@clientele/contracts/import-export/export-schedule';
import { customKeyOf } from '@clientele/domain/custom-fields/field-types';
import type { FieldUseParticipant } from '../custom-fields/field-value-store.ts';
import type { ExportScheduleModel } from './export.model.ts';
import type { ExportScheduleRecord } from './export.record.ts';

/** The fields that scheduled exports write or select by. */
export class ExportFieldUses implements FieldUseParticipant {
  readonly #exportSchedules: ExportScheduleModel;

  constructor(exportSchedules: ExportScheduleModel) {
    this.#exportSchedules = exportSchedules;
  }

  async uses(organizationId: string): Promise<Map<string, FieldUse[]>> {
    const uses = new Map<string, FieldUse[]>();
    const schedules = await this.#exportSchedules.all(organizationId, EXPORT_SCHEDULES_MAXIMUM);
    for (const { id, data } of schedules) {
      for (const key of fieldsOf(data)) {
        uses.set(key, [...(uses.get(key) ?? []), { kind: 'export', id, name: data.name }]);
      }
    }
    return uses;
  }
}

function fieldsOf({ definition }: ExportScheduleRecord): Set<string> {
  const { columns, selection } = definition;
  const paths = [...columns, ...(selection.type === 'filter' ? pathsIn(selection.filter) : [])];
  return new Set(paths.flatMap((path) => customKeyOf(path) ?? []));
}

/** Every field that a condition tree names. */
function pathsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(pathsIn);
  if (node === null || typeof node !== 'object') return [];
  const { field, ...groups } = node as { field?: unknown };
  return typeof field === 'string' ? [field] : Object.values(groups).flatMap(pathsIn);
}
