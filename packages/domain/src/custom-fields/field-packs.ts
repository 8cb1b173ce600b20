import type {
  CustomFieldType,
  FieldSettings,
  LocalizedText,
  PackId,
} from '@clientele/contracts/custom-fields/custom-field';
import type { FieldAccessGrid } from '@clientele/contracts/custom-fields/field-access';
import { completeSettings } from './field-definition.ts';
import type { FieldDefinition } from './field-types.ts';
import { ASSOCIATION_PACK } from './packs/association.ts';
import { CLINIC_PACK } from './packs/clinic.ts';
import { SALON_PACK } from './packs/salon.ts';
import { SHOP_PACK } from './packs/shop.ts';

/** A field of a pack: what differs from a new field of its type. */
export type PackField = {
  key: string;
  type: CustomFieldType;
  label: LocalizedText;
  /** What each role may do; as any new field where it is not said. */
  roles?: FieldAccessGrid;
} & Partial<FieldSettings>;

export interface PackSection {
  id: string;
  label: LocalizedText;
  columns: 1 | 2 | 3;
  fields: PackField[];
}

/** What a trade wants to know of its clients, in sections of the client form. */
export interface FieldPackDefinition {
  sections: PackSection[];
}

export const FIELD_PACKS: Readonly<Record<PackId, FieldPackDefinition>> = {
  salon: SALON_PACK,
  clinic: CLINIC_PACK,
  shop: SHOP_PACK,
  association: ASSOCIATION_PACK,
};

/** The whole definition of a pack's field; of money in the organisation's currency. */
export function definePackField(field: PackField, currency: string): FieldDefinition {
  const { key, type, roles: _, ...settings } = field;
  return {
    ...completeSettings(type, settings),
    key,
    type,
    currency: type === 'money' ? currency : null,
  };
}
