import type { CreateCustomFieldInput } from '@clientele/contracts/custom-fields/custom-field';

/** Creates a custom field for a column and returns its key; null for members who may not. */
export type CreateField = ((input: CreateCustomFieldInput) => Promise<string>) | null;
