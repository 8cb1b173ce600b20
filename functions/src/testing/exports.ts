import type { ExportDefinition } from '@clientele/contracts/import-export/export-job';
import { runTasks } from './run-tasks.ts';
import type { TestApi, TestPerson } from './test-api.ts';

/** An export of every active client. */
export const EVERYONE: ExportDefinition = {
  entity: 'clients',
  selection: { type: 'filter', lifecycle: 'active' },
  columns: ['number', 'lastName', 'firstName', 'email'],
  format: 'csv',
  language: 'fr',
};

/** Exports, waits until the file is written, and downloads it as a browser would. */
export async function exportFile(
  api: TestApi,
  person: TestPerson,
  organizationId: string,
  definition: Partial<ExportDefinition> = {},
): Promise<{ id: string; text: string; bytes: Uint8Array; response: Response }> {
  const { id } = await person.api.createExport({
    params: { organizationId },
    body: { ...EVERYONE, ...definition },
  });
  await runTasks(api);
  return { id, ...(await fetchExport(api, person, organizationId, id)) };
}

export async function fetchExport(
  api: TestApi,
  person: TestPerson,
  organizationId: string,
  exportId: string,
) {
  const { url } = await person.api.createExportLink({ params: { organizationId, exportId } });
  const response = await fetch(new URL(url, api.origin));
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { bytes, response, text: new TextDecoder().decode(bytes) };
}
