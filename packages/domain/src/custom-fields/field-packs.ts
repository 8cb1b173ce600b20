import type { PackId } from '@clientele/contracts/custom-fields/custom-field';
import { completeSettings } from './field-definition.ts';
import type { FieldDefinition } from './field-types.ts';
import { ASSOCIATION_PACK } from './packs/association.ts';
import { CLINIC_PACK } from './packs/clinic.ts';
import type { FieldPackDefinition, PackField } from './packs/pack-parts.ts';
import { SALON_PACK } from './packs/salon.ts';
import { SHOP_PACK } from './packs/shop.ts';

export const FIELD_PACKS: Readonly<Record<PackId, FieldPackDefinition>> = {
  salon: SALON_PACK,
  clinic: CLINIC_PACK,
  shop: SHOP_PACK,
  association: ASSOCIATION_PACK,
};

/** The complete definition of a pack's field; fields of money get the organisation's currency. */
export function definePackField(field: PackField, currency: string): FieldDefinition {
  const { key, type, roles: _, ...settings } = field;
  return {
    ...completeSettings(type, settings),
    key,
    type,
    currency: type === 'money' ? currency : null,
  };
}
