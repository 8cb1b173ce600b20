import type { CustomFieldType } from '@clientele/contracts/custom-fields/custom-field';
import type { FieldUse } from '@clientele/contracts/custom-fields/field-usage';
import { slot } from '../../platform/slot.ts';

/**
 * Answers questions about stored values. The clients capability, which custom fields do not know,
 * implements it.
 */
export interface FieldValueStore {
  /** The number of active clients, and how many of them have a value in each of these fields. */
  countValues(
    organizationId: string,
    keys: readonly string[],
  ): Promise<{ clients: number; filled: ReadonlyMap<string, number> }>;
  /** Whether any client, whatever its lifecycle, has chosen the option. */
  isOptionUsed(
    organizationId: string,
    field: { key: string; type: CustomFieldType },
    option: string,
  ): Promise<boolean>;
}

export const FIELD_VALUES = slot<FieldValueStore>('custom-fields.values');

/** Tells where a capability uses custom fields, so that a field in use is not archived. */
export interface FieldUseParticipant {
  /** Uses by field key. */
  uses(organizationId: string): Promise<ReadonlyMap<string, FieldUse[]>>;
}

export const FIELD_USES = slot<FieldUseParticipant>('custom-fields.uses');
