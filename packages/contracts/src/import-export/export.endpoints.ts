import { z } from 'zod';
import { defineEndpoints } from '../endpoint.ts';
import { fileLinkSchema } from '../interactions/attachment.ts';
import { pageSchema } from '../primitives.ts';
import { exportDefinitionSchema, exportJobSchema, exportListQuerySchema } from './export-job.ts';
import {
  createExportScheduleSchema,
  exportScheduleSchema,
  updateExportScheduleSchema,
} from './export-schedule.ts';

const exports = '/organizations/{organizationId}/exports';
const exportJob = `${exports}/{exportId}` as const;
const schedules = '/organizations/{organizationId}/export-schedules';
const schedule = `${schedules}/{scheduleId}` as const;

const reading = {
  method: 'GET',
  audience: 'member',
  permission: 'clients.export',
  status: 200,
  rateLimit: 'read',
} as const;
const acting = {
  method: 'POST',
  audience: 'member',
  permission: 'clients.export',
  rateLimit: 'bulk',
} as const;

export const exportEndpoints = defineEndpoints({
  createExport: {
    ...acting,
    path: exports,
    summary: 'Export records to a file, in the background',
    body: exportDefinitionSchema,
    response: exportJobSchema,
    status: 202,
    errors: [],
    idempotent: true,
  },
  listExports: {
    ...reading,
    path: exports,
    summary: 'List one’s own exports, or the runs of a schedule, newest first',
    query: exportListQuerySchema,
    response: pageSchema(exportJobSchema),
    errors: ['cursor.invalid'],
  },
  getExport: {
    ...reading,
    path: exportJob,
    summary: 'Read an export with its progress',
    response: exportJobSchema,
    errors: ['export.not_found'],
  },
  cancelExport: {
    ...acting,
    path: `${exportJob}/cancel`,
    summary: 'Stop an export',
    response: exportJobSchema,
    status: 200,
    errors: ['export.not_found', 'export.wrong_status'],
    rateLimit: 'write',
  },
  createExportLink: {
    ...acting,
    path: `${exportJob}/link`,
    summary: 'Make a link, good for 15 minutes, to fetch the file',
    response: fileLinkSchema,
    status: 200,
    errors: ['export.not_found', 'export.wrong_status', 'export.expired'],
    rateLimit: 'write',
  },
  listExportSchedules: {
    ...reading,
    path: schedules,
    summary: 'List scheduled exports',
    response: z.object({ items: z.array(exportScheduleSchema).describe('Every schedule') }),
    errors: [],
  },
  createExportSchedule: {
    ...acting,
    path: schedules,
    summary: 'Schedule an export',
    body: createExportScheduleSchema,
    response: exportScheduleSchema,
    status: 201,
    location: `${schedules}/{id}`,
    errors: ['export_schedule.too_many'],
    rateLimit: 'write',
    idempotent: true,
  },
  getExportSchedule: {
    ...reading,
    path: schedule,
    summary: 'Read a scheduled export',
    response: exportScheduleSchema,
    errors: ['export_schedule.not_found'],
  },
  updateExportSchedule: {
    ...acting,
    method: 'PATCH',
    path: schedule,
    summary: 'Change, pause or resume a scheduled export',
    body: updateExportScheduleSchema,
    response: exportScheduleSchema,
    status: 200,
    errors: ['export_schedule.not_found'],
    rateLimit: 'write',
    ifMatch: true,
  },
  runExportSchedule: {
    ...acting,
    path: `${schedule}/run`,
    summary: 'Run a scheduled export now',
    response: exportJobSchema,
    status: 202,
    errors: ['export_schedule.not_found'],
  },
  deleteExportSchedule: {
    ...acting,
    method: 'DELETE',
    path: schedule,
    summary: 'Delete a scheduled export; its files stay as long as they would have',
    response: null,
    status: 204,
    errors: ['export_schedule.not_found'],
    rateLimit: 'write',
    ifMatch: true,
  },
});
