import type { CreateCustomFieldInput } from '@clientele/contracts/custom-fields/custom-field';

/** Makes a custom field for a column that has none; answers its key. Null for who may not. */
export type CreateField = ((input: CreateCustomFieldInput) => Promise<string>) | null;
