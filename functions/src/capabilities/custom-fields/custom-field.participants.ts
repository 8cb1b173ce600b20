import type { CustomFieldType, FieldUse } from '@clientele/contracts/custom-fields/custom-field';

/**
 * What custom fields ask of those who hold the values. Clients register it in `container.ts`:
 * custom fields do not know them.
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

/** Says where a capability uses fields; each registers its own in `container.ts`. */
export interface FieldUseParticipant {
  /** Uses by field key. */
  uses(organizationId: string): Promise<ReadonlyMap<string, FieldUse[]>>;
}
