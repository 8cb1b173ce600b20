import type { FieldUse } from '@clientele/contracts/custom-fields/field-usage';
import { EXPORT_SCHEDULES_MAXIMUM } from '@clientele/contracts/import-export/export-schedule';
import { fieldsIn } from '@clientele/domain/conditions/fields-in';
import { customKeyOf } from '@clientele/domain/custom-fields/field-types';
import type { FieldUseParticipant } from '../../custom-fields/custom-field.participants.ts';
import type { ExportScheduleModel } from './export.model.ts';
import type { ExportScheduleRecord } from './export.record.ts';

/** Tells which custom fields scheduled exports use, as columns or in conditions. */
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
  const filter = selection.type === 'filter' ? selection.filter : undefined;
  const paths = [...columns, ...(filter ? fieldsIn(filter) : [])];
  return new Set(paths.flatMap((path) => customKeyOf(path) ?? []));
}
