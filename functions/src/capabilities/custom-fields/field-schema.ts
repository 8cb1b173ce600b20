import type { MemberField } from '@clientele/contracts/custom-fields/custom-field';
import type { FieldSection } from '@clientele/contracts/custom-fields/field-layout';
import type { Role } from '@clientele/contracts/roles';
import { accessOf } from '@clientele/domain/custom-fields/field-access';
import { completeLayout, DEFAULT_SECTIONS } from '@clientele/domain/custom-fields/field-layout';
import { customPath } from '@clientele/domain/custom-fields/field-types';
import type { Stored } from '../../platform/base-model.ts';
import type { FieldLayoutRecord } from './custom-field.model.ts';
import type { CustomFieldRecord, SchemaField } from './custom-field.record.ts';
import { FieldGate } from './field-gate.ts';

/** The custom fields and the form layout of an organisation, at one revision. */
export class FieldSchema {
  readonly revision: number;
  readonly version: number;
  /**
   * Every field except deleted ones: active ones in the order of the layout, then archived ones.
   */
  readonly fields: readonly SchemaField[];
  readonly active: readonly SchemaField[];
  /** Keys that no new field may take, those of deleted fields included. */
  readonly takenKeys: ReadonlySet<string>;
  readonly sections: readonly FieldSection[];
  readonly #gates = new Map<Role, FieldGate>();

  constructor(layout: FieldLayoutRecord | null, stored: readonly Stored<CustomFieldRecord>[]) {
    const fields = stored.map(({ id, data }) => ({ ...data, key: id }));
    const active = fields.filter((field) => field.status === 'active');
    this.revision = layout?.revision ?? 0;
    this.version = layout?.version ?? 1;
    this.sections = completeLayout(
      layout?.sections ?? DEFAULT_SECTIONS,
      active.map(({ key }) => key).sort(),
    );
    const places = this.sections.flatMap((section) => section.fields);
    const placeOf = ({ key }: SchemaField) => places.indexOf(customPath(key));
    this.active = active.toSorted((left, right) => placeOf(left) - placeOf(right));
    this.fields = [...this.active, ...fields.filter((field) => field.status === 'archived')];
    this.takenKeys = new Set(fields.map(({ key }) => key));
  }

  find(key: string): SchemaField | null {
    return this.fields.find((field) => field.key === key) ?? null;
  }

  /** The gate of a role, made once. */
  gateOf(role: Role): FieldGate {
    const cachedGate = this.#gates.get(role);
    if (cachedGate) return cachedGate;
    const gate = new FieldGate(
      role,
      this.active.map((field) => memberFieldOf(field, role)),
      this.active,
    );
    this.#gates.set(role, gate);
    return gate;
  }
}

/** The field with the access that this role has to it. */
export function memberFieldOf(field: SchemaField, role: Role): MemberField {
  return {
    key: field.key,
    type: field.type,
    label: field.label,
    help: field.help,
    options: field.options,
    required: field.required,
    unique: field.unique,
    sensitive: field.sensitive,
    minimum: field.minimum,
    maximum: field.maximum,
    minimumLength: field.minimumLength,
    maximumLength: field.maximumLength,
    decimals: field.decimals,
    pattern: field.pattern,
    patternExample: field.patternExample,
    defaultValue: field.defaultValue,
    visibleWhen: field.visibleWhen,
    requiredWhen: field.requiredWhen,
    currency: field.currency,
    ready: field.ready,
    access: accessOf(field.roles, role),
  };
}
