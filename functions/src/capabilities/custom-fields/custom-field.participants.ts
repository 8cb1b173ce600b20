import type { CustomFieldType } from '@clientele/contracts/custom-fields/custom-field';
import type { FieldUse } from '@clientele/contracts/custom-fields/field-usage';
import { slot } from '../../platform/slot.ts';

/**
 * What custom fields ask of those who hold the values: the clients, which custom fields do not know.
 */
export interface FieldValueStore {
  /** Clients in use, and how many of them hold a value of each of these fields. */
  countValues(
    organizationId: string,
    keys: readonly string[],
  ): Promise<{ clients: number; filled: ReadonlyMap<string, number> }>;
  /** Whether any client, wherever it lies, has chosen the option. */
  isOptionUsed(
    organizationId: string,
    field: { key: string; type: CustomFieldType },
    option: string,
  ): Promise<boolean>;
}

export const FIELD_VALUES = slot<FieldValueStore>('custom-fields.values');

/** Says where a capability uses fields. */
export interface FieldUseParticipant {
  /** Uses by field key. */
  uses(organizationId: string): Promise<ReadonlyMap<string, FieldUse[]>>;
}

export const FIELD_USES = slot<FieldUseParticipant>('custom-fields.uses');
