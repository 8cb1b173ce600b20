import { EXPORT_SCHEDULES_MAXIMUM } from '@clientele/contracts/import-export/export-schedule';
import type { SegmentUse } from '@clientele/contracts/segments/segment';
import { segmentReferences } from '@clientele/domain/segments/references';
import type { SegmentUseParticipant } from '../../segments/segment-use.participant.ts';
import type { ExportScheduleModel } from './export.model.ts';
import type { ExportScheduleRecord } from './export.record.ts';

/** Tells which segments scheduled exports select by. */
export class ExportSegmentUses implements SegmentUseParticipant {
  readonly #exportSchedules: ExportScheduleModel;

  constructor(exportSchedules: ExportScheduleModel) {
    this.#exportSchedules = exportSchedules;
  }

  async segmentUses(organizationId: string): Promise<Map<string, SegmentUse[]>> {
    const uses = new Map<string, SegmentUse[]>();
    const schedules = await this.#exportSchedules.all(organizationId, EXPORT_SCHEDULES_MAXIMUM);
    for (const { id, data } of schedules) {
      for (const segmentId of segmentsOf(data)) {
        const use: SegmentUse = { kind: 'exportSchedule', id, name: data.name };
        uses.set(segmentId, [...(uses.get(segmentId) ?? []), use]);
      }
    }
    return uses;
  }
}

function segmentsOf({ definition: { selection } }: ExportScheduleRecord): Set<string> {
  if (selection.type === 'segments') return new Set([...selection.include, ...selection.exclude]);
  return new Set(
    selection.type === 'filter' && selection.filter ? segmentReferences(selection.filter) : [],
  );
}
