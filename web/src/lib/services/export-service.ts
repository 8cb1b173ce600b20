import { exportEndpoints } from '@clientele/contracts/import-export/export.endpoints';
import { serviceOf } from '../api.ts';

export const exportService = serviceOf(exportEndpoints);
