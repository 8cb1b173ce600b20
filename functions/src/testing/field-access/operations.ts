import type { operationsEndpoints } from '@clientele/contracts/operations/operations.endpoints';
import type { RowsOf } from './row.ts';

const account = { nothing: 'Concerns organisations and their members, not clients.' };

export const operationsFieldAccess: RowsOf<{ a: typeof operationsEndpoints }> = {
  getHealth: account,
  getOpenApiDocument: account,
  getDocumentation: account,
};
