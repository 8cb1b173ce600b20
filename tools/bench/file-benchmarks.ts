import { Writable } from 'node:stream';
import type { ExportFormat } from '@clientele/contracts/import-export/export-job';
import { runTasks } from '../../functions/src/testing/run-tasks.ts';
import { TestApi } from '../../functions/src/testing/test-api.ts';
import { usageDuring } from '../../functions/src/testing/usage.ts';
import { growthOf } from './memory.ts';

export interface FileMeasure {
  operation: string;
  seconds: number;
  /** Seconds for the same documents with the bare SDK; null where there is nothing to compare. */
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

/** Measures importing a file with so many new clients, then exporting them in every format. */
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

/** Seconds to write the same documents with a BulkWriter, to another collection. */
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
    // Limits the writes kept in memory, as a careful program would.
    if (at % 3_000 === 2_999) await writer.flush();
  }
  await writer.close();
  return (performance.now() - began) / 1_000;
}

/** Seconds to read the same documents and drop them. */
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

/** A CSV file with typical columns and values of a shop. */
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
