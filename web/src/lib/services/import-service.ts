import { importEndpoints } from '@clientele/contracts/import-export/import.endpoints';
import { serviceOf } from '../api.ts';
import { fetchWithProgress } from '../fetch-with-progress.ts';

export const importService = serviceOf(importEndpoints);

/** Uploads a file to import; reports the progress, from 0 to 1. */
export function uploadImport(
  call: Parameters<typeof importService.createImport>[0],
  onProgress: (part: number) => void,
) {
  const { createImport } = importEndpoints;
  return serviceOf({ createImport }, fetchWithProgress(onProgress)).createImport(call);
}
