import type { ENDPOINT_TABLES } from '@clientele/contracts/endpoints';
import { clientsFieldAccess } from './field-access/clients.ts';
import { customFieldsFieldAccess } from './field-access/custom-fields.ts';
import { importExportFieldAccess } from './field-access/import-export.ts';
import { interactionsFieldAccess } from './field-access/interactions.ts';
import { operationsFieldAccess } from './field-access/operations.ts';
import { organizationsFieldAccess } from './field-access/organizations.ts';
import type { RowsOf } from './field-access/row.ts';
import { segmentsFieldAccess } from './field-access/segments.ts';

/**
 * A row for every endpoint of the API, by capability. A capability without its rows does not
 * compile.
 */
export const FIELD_ACCESS_MATRIX: RowsOf<typeof ENDPOINT_TABLES> = {
  ...operationsFieldAccess,
  ...organizationsFieldAccess,
  ...customFieldsFieldAccess,
  ...clientsFieldAccess,
  ...interactionsFieldAccess,
  ...segmentsFieldAccess,
  ...importExportFieldAccess,
};
