import type { FieldUse } from '@clientele/contracts/custom-fields/field-usage';
import type { SegmentUse } from '@clientele/contracts/segments/segment';
import { fieldsIn } from '@clientele/domain/conditions/fields-in';
import { customKeyOf } from '@clientele/domain/custom-fields/field-types';
import { segmentReferences } from '@clientele/domain/segments/references';
import type { SlotReader } from '../../platform/slot.ts';
import type { FieldUseParticipant } from '../custom-fields/custom-field.participants.ts';
import type { SegmentCatalog } from './segment-catalog.service.ts';
import { SEGMENT_USES } from './segment-use.participant.ts';

interface Dependencies {
  catalog: SegmentCatalog;
  slots: SlotReader;
}

/** Tells where segments are used, and which fields active and archived segments use. */
export class SegmentUses implements FieldUseParticipant {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** The uses of each field in criteria, for the custom-fields capability. */
  async uses(organizationId: string): Promise<ReadonlyMap<string, FieldUse[]>> {
    const uses = new Map<string, FieldUse[]>();
    const { all } = await this.#of.catalog.freshSetOf(organizationId);
    for (const { id, data } of all.values()) {
      for (const path of data.criteria ? fieldsIn(data.criteria) : []) {
        const key = customKeyOf(path);
        if (key === null) continue;
        uses.set(key, [...(uses.get(key) ?? []), { kind: 'segment', id, name: data.name }]);
      }
    }
    return uses;
  }

  /** The uses of each segment: other segments, and capabilities that fill `SEGMENT_USES`. */
  async usedBy(organizationId: string): Promise<(id: string) => SegmentUse[]> {
    const elsewhere = await Promise.all(
      this.#of.slots
        .all(SEGMENT_USES)
        .map((participant) => participant.segmentUses(organizationId)),
    );
    const bySegments = new Map<string, SegmentUse[]>();
    const { all } = await this.#of.catalog.setOf(organizationId);
    for (const { id, data } of all.values()) {
      for (const used of data.criteria ? segmentReferences(data.criteria) : []) {
        const use: SegmentUse = { kind: 'segment', id, name: data.name };
        bySegments.set(used, [...(bySegments.get(used) ?? []), use]);
      }
    }
    return (id) => [bySegments, ...elsewhere].flatMap((uses) => uses.get(id) ?? []);
  }
}
