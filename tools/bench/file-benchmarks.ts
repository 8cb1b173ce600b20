import { Writable } from 'node:stream';
import type { ExportFormat } from '@clientele/contracts/import-export/export-job';
import { runTasks } from '../../functions/src/testing/run-tasks.ts';
import { TestApi } from '../../functions/src/testing/test-api.ts';
import { usageDuring } from '../../functions/src/testing/usage.ts';
import { growthOf } from './memory.ts';

export interface FileMeasure {
  operation: string;
  seconds: number;
  /** Of the same documents through the bare SDK; null where there is nothing to compare. */
  rawSeconds: number | null;
  megabytes: number;
  reads: number;
  writes: number;
}

const COLUMNS = [
  'number',
  'lastName',
  'firstName',
  'email',
  'phone',
  'birthDate',
  'address.line1',
  'address.postalCode',
  'address.city',
  'tags',
  'status',
  'createdAt',
];

/** Imports a file of so many new clients, then exports them in every format. */
export async function benchmarkFiles(rows: number): Promise<FileMeasure[]> {
  const server = await new TestApi().start();
  try {
    const { organizationId, owner } = await server.createOrganization('Bench');
    const params = { organizationId };
    const file = new Blob([fileOf(rows)]);
    const { id } = await owner.api.createImport({ params, query: { name: 'bench.csv' }, file });
    const importing = { params: { organizationId, importId: id } };
    await owner.api.checkImport(importing);
    const check = await measured('check of the whole file', () => runTasks(server));
    await owner.api.runImport(importing);
    const run = await measured('import', () => runTasks(server));
    run.rawSeconds = await rawWrite(server, organizationId);
    const results = [check, run];
    for (const format of ['csv', 'ndjson', 'xlsx'] as ExportFormat[]) {
      const definition = {
        entity: 'clients' as const,
        selection: { type: 'filter' as const, lifecycle: 'active' as const },
        columns: COLUMNS,
        format,
        language: 'fr' as const,
      };
      await owner.api.createExport({ params, body: definition });
      const measure = await measured(`export as ${format}`, () => runTasks(server));
      measure.rawSeconds = await rawStream(server, organizationId);
      results.push(measure);
    }
    return results;
  } finally {
    await server.stop();
  }
}

async function measured(operation: string, work: () => Promise<unknown>): Promise<FileMeasure> {
  let usage = { reads: 0, writes: 0 };
  const { megabytes, milliseconds } = await growthOf(async () => {
    usage = await usageDuring(work);
  });
  const { reads, writes } = usage;
  return { operation, seconds: milliseconds / 1_000, rawSeconds: null, megabytes, reads, writes };
}

/** The same documents with a BulkWriter, beside the clients. */
async function rawWrite(server: TestApi, organizationId: string): Promise<number> {
  const { firestore } = server.surroundings;
  const from = firestore.collection(`organizations/${organizationId}/clients`);
  const sample = (await from.limit(1).get()).docs[0]?.data() ?? {};
  const { count } = (await from.count().get()).data();
  const to = firestore.collection(`organizations/${organizationId}/benchClients`);
  const began = performance.now();
  const writer = firestore.bulkWriter({ throttling: false });
  for (let at = 0; at < count; at += 1) {
    const email = `nom${at}@exemple.fr`;
    void writer.create(to.doc(`client${at}`), { ...sample, email });
    // As many as a careful program keeps in memory at once.
    if (at % 3_000 === 2_999) await writer.flush();
  }
  await writer.close();
  return (performance.now() - began) / 1_000;
}

/** The same documents read and dropped. */
async function rawStream(server: TestApi, organizationId: string): Promise<number> {
  const { firestore } = server.surroundings;
  const query = firestore
    .collection(`organizations/${organizationId}/clients`)
    .where('lifecycle', '==', 'active')
    .orderBy('number');
  const began = performance.now();
  const nowhere = new Writable({ objectMode: true, write: (_, __, done) => done() });
  for await (const snapshot of query.stream()) {
    const document = snapshot as unknown as { data(): unknown };
    if (!nowhere.write(document.data())) {
      await new Promise((resolve) => nowhere.once('drain', resolve));
    }
  }
  return (performance.now() - began) / 1_000;
}

/** A shop's file, with what shops write. */
function fileOf(rows: number): string {
  const lines = [
    'Nom;Prénom;E-mail;Téléphone;Date de naissance;Adresse;Code postal;Ville;Étiquettes',
  ];
  for (let at = 0; at < rows; at += 1) {
    const day = String((at % 28) + 1).padStart(2, '0');
    const phone = `06.${String(10_000_000 + at).replace(/(..)(?=.)/g, '$1.')}`;
    lines.push(
      `Martin${at};Zoé;zoe${at}@exemple.fr;${phone};${day}/05/1980;${at} rue de la Paix;69001;Lyon;Fidèle`,
    );
  }
  return lines.join('\n');
}
