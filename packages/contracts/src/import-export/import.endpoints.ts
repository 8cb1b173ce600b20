import { defineEndpoints } from '../endpoint.ts';
import { fileLinkSchema } from '../interactions/attachment.ts';
import { pageQuerySchema, pageSchema } from '../primitives.ts';
import {
  createImportQuerySchema,
  importJobSchema,
  importListQuerySchema,
  updateImportSchema,
} from './import-job.ts';
import { IMPORT_BYTES_MAXIMUM } from './import-reading.ts';
import {
  correctImportRowSchema,
  importPreviewSchema,
  importRowListQuerySchema,
  importRowSchema,
  keptRecordSchema,
} from './import-row.ts';

const imports = '/organizations/{organizationId}/imports';
const importJob = `${imports}/{importId}` as const;

const reading = {
  method: 'GET',
  audience: 'member',
  permission: 'clients.import',
  status: 200,
  rateLimit: 'read',
} as const;
const acting = {
  method: 'POST',
  audience: 'member',
  permission: 'clients.import',
  response: importJobSchema,
  status: 202,
  rateLimit: 'bulk',
} as const;

export const importEndpoints = defineEndpoints({
  createImport: {
    ...acting,
    path: imports,
    summary:
      'Upload a file of up to 30 MB to be imported; it is looked at, nothing is imported yet',
    query: createImportQuerySchema,
    upload: { bytesMaximum: IMPORT_BYTES_MAXIMUM },
    status: 201,
    location: `${imports}/{id}`,
    errors: ['request.too_large'],
  },
  listImports: {
    ...reading,
    path: imports,
    summary: 'List imports, newest first',
    query: importListQuerySchema,
    response: pageSchema(importJobSchema),
    errors: ['cursor.invalid'],
  },
  getImport: {
    ...reading,
    path: importJob,
    summary: 'Read an import with its progress',
    response: importJobSchema,
    errors: ['import.not_found'],
  },
  updateImport: {
    ...acting,
    method: 'PATCH',
    path: importJob,
    summary: 'Change how the file is read, or what becomes of its columns and rows',
    body: updateImportSchema,
    status: 200,
    errors: ['import.not_found', 'import.wrong_status'],
    rateLimit: 'write',
    ifMatch: true,
  },
  previewImport: {
    ...reading,
    path: `${importJob}/preview`,
    summary: 'Read the first rows as they would be understood now',
    response: importPreviewSchema,
    errors: ['import.not_found', 'import.file_gone'],
  },
  checkImport: {
    ...acting,
    path: `${importJob}/check`,
    summary: 'Check the whole file in the background, without importing anything',
    errors: ['import.not_found', 'import.wrong_status', 'import.file_gone'],
  },
  listImportRows: {
    ...reading,
    path: `${importJob}/rows`,
    summary: 'List the rows of the file with what becomes of each',
    query: importRowListQuerySchema,
    response: pageSchema(importRowSchema),
    errors: ['import.not_found', 'import.not_checked', 'cursor.invalid'],
  },
  correctImportRow: {
    ...acting,
    path: `${importJob}/rows/{row}/corrections`,
    summary: 'Correct cells of a row, or decide what becomes of it; counts with the next check',
    body: correctImportRowSchema,
    response: importRowSchema,
    status: 200,
    errors: [
      'import.not_found',
      'import.not_checked',
      'import.wrong_status',
      'import.row_not_found',
    ],
    rateLimit: 'write',
  },
  createRejectedRowsLink: {
    ...acting,
    path: `${importJob}/rejected-rows`,
    summary: 'Make a link to the rejected rows as a file, with the reasons, ready to be corrected',
    response: fileLinkSchema,
    status: 200,
    errors: ['import.not_found', 'import.not_checked'],
  },
  runImport: {
    ...acting,
    path: `${importJob}/run`,
    summary: 'Import the file in the background, as it was checked',
    errors: [
      'import.not_found',
      'import.wrong_status',
      'import.check_outdated',
      'import.busy',
      'import.file_gone',
    ],
  },
  cancelImport: {
    ...acting,
    path: `${importJob}/cancel`,
    summary: 'Stop a check or an import; what was imported stays, and can be undone',
    status: 200,
    errors: ['import.not_found', 'import.wrong_status'],
    rateLimit: 'write',
  },
  revertImport: {
    ...acting,
    path: `${importJob}/revert`,
    summary: 'Undo an import, up to 30 days later',
    errors: ['import.not_found', 'import.not_revertible'],
  },
  listKeptRecords: {
    ...reading,
    path: `${importJob}/kept-records`,
    summary: 'List what undoing left as it is, because it was changed since',
    query: pageQuerySchema,
    response: pageSchema(keptRecordSchema),
    errors: ['import.not_found', 'cursor.invalid'],
  },
  deleteImport: {
    ...acting,
    method: 'DELETE',
    path: importJob,
    summary: 'Delete an import that never ran, with its file',
    response: null,
    status: 204,
    errors: ['import.not_found', 'import.wrong_status'],
    rateLimit: 'write',
    ifMatch: true,
  },
});
