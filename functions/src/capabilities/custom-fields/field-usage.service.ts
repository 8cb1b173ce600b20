import type { CustomFieldUsage, FieldUse } from '@clientele/contracts/custom-fields/field-usage';
import { dependentsOf } from '@clientele/domain/custom-fields/field-dependencies';
import { localized } from '@clientele/domain/custom-fields/field-types';
import type { CallingMember } from '../../platform/calling-member.ts';
import type { SlotReader } from '../../platform/slot.ts';
import { FIELD_USES, FIELD_VALUES } from './custom-field.participants.ts';
import type { FieldSchemaService } from './field-schema.service.ts';
import type { FieldSchema } from './field-schema.ts';

interface Dependencies {
  schemas: FieldSchemaService;
  slots: SlotReader;
}

/** Tells how many clients have a value in each field, and where fields are used. */
export class FieldUsageService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Counts values and lists uses of every field. Fields whose values the caller may not read get no
   * count.
   */
  async usage(member: CallingMember): Promise<CustomFieldUsage> {
    const { organizationId } = member;
    const schema = await this.#of.schemas.schemaOf(organizationId);
    const gate = schema.gateOf(member.role);
    const keys = gate.fields.filter((field) => field.ready).map(({ key }) => key);
    const { clients, filled } = await this.#of.slots
      .one(FIELD_VALUES)
      .countValues(organizationId, keys);
    const usesElsewhere = await this.#usesElsewhere(organizationId);
    const items = schema.active.map(({ key }) => ({
      key,
      filled: filled.get(key) ?? null,
      uses: [...usesByFields(schema, key), ...usesElsewhere(key)],
    }));
    return { clients, items };
  }

  /**
   * Where a field is used: by conditions of other fields, and by capabilities that fill
   * `FIELD_USES`.
   */
  async usesOf(organizationId: string, schema: FieldSchema, key: string): Promise<FieldUse[]> {
    const usesElsewhere = await this.#usesElsewhere(organizationId);
    return [...usesByFields(schema, key), ...usesElsewhere(key)];
  }

  async #usesElsewhere(organizationId: string): Promise<(key: string) => FieldUse[]> {
    const usesByParticipant = await Promise.all(
      this.#of.slots.all(FIELD_USES).map((participant) => participant.uses(organizationId)),
    );
    return (key) => usesByParticipant.flatMap((uses) => uses.get(key) ?? []);
  }
}

function usesByFields(schema: FieldSchema, key: string): FieldUse[] {
  return dependentsOf(key, schema.active).map((field) => ({
    kind: 'field',
    id: field.key,
    name: localized(field.label, 'fr'),
  }));
}
