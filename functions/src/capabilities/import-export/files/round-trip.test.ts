import { FIELD_TYPES, type MemberField } from '@clientele/contracts/custom-fields/custom-field';
import { applyPatch, EMPTY_PROFILE } from '@clientele/domain/clients/client-profile';
import { FRENCH_CONTEXT } from '@clientele/domain/custom-fields/testing/members';
import { exportCells, exportHeader } from '@clientele/domain/import-export/export-cells';
import { exportColumns } from '@clientele/domain/import-export/export-columns';
import type { ExportableClient } from '@clientele/domain/import-export/exportable';
import type { RowContext } from '@clientele/domain/import-export/file-row';
import { importTargets } from '@clientele/domain/import-export/import-targets';
import { clientRowReader } from '@clientele/domain/import-export/read-row';
import { settingsIssues } from '@clientele/domain/import-export/settings-issues';
import { suggestSettings } from '@clientele/domain/import-export/suggest-settings';
import { vcardOf } from '@clientele/domain/import-export/vcard';
import { randomRuns } from '@clientele/testkit/random-runs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspectFile } from './inspect-file.ts';
import { readTable } from './read-table.ts';
import { exportableClients, MEMBERS, memberFields } from './testing/arbitrary-exports.ts';
import { bytesOf } from './testing/written.ts';
import { createTableWriter, createTextWriter } from './write-table.ts';

type Format = 'csv' | 'excelCsv' | 'xlsx' | 'json' | 'ndjson';
type Language = 'fr' | 'en';

/** What is exported, and read again by whoever may write all of it. */
async function thereAndBack(
  format: Format,
  language: Language,
  fields: readonly MemberField[],
  clients: readonly ExportableClient[],
) {
  const columns = exportColumns('clients', fields);
  const cells = exportCells('clients', columns, {
    language,
    format,
    timeZone: FRENCH_CONTEXT.timeZone,
    country: 'FR',
    currency: 'EUR',
    members: new Map(MEMBERS.map(({ id, displayName }) => [id, displayName])),
    clients: new Map(),
  });
  const bytes = await bytesOf(async (sink) => {
    const writer = createTableWriter(format, sink, {
      keys: columns.map(({ key }) => key),
      labels: exportHeader(columns, language),
      kinds: columns.map(({ kind }) => kind),
    });
    for (const client of clients) await writer.write(cells(client));
    return writer.end();
  });
  const targets = importTargets('clients', fields);
  const inspected = await inspectFile(bytes, { country: 'FR' });
  const settings = suggestSettings('clients', inspected.columns, targets, inspected.reading);
  expect(settingsIssues('clients', settings, inspected.columns.length, targets)).toEqual([]);
  const context: RowContext = { ...FRENCH_CONTEXT, fields, currency: 'EUR', members: MEMBERS };
  const read = clientRowReader(inspected.reading, settings, targets, context);
  const rows: ReturnType<typeof read>[] = [];
  for await (const batch of readTable(() => bytes, inspected.reading)) {
    rows.push(...batch.map((row) => read(row.cells)));
  }
  return rows;
}

/** What is stored, of what a file can say: values that are none are not there. */
function stored(client: ExportableClient, fields: readonly MemberField[]) {
  const entries = fields.map(({ key }) => [key, client.custom[key] ?? null] as const);
  const custom = Object.fromEntries(entries.filter(([, value]) => value !== null));
  const profile = Object.fromEntries(
    Object.keys(EMPTY_PROFILE).map((key) => [key, client[key as keyof ExportableClient]]),
  );
  return { ...profile, custom };
}

async function check(
  format: Format,
  [language, fields, clients]: [Language, MemberField[], ExportableClient[]],
): Promise<void> {
  const rows = await thereAndBack(format, language, fields, clients);
  expect(rows.flatMap(({ issues }) => issues)).toEqual([]);
  expect(rows.map(({ patch }) => applyPatch(EMPTY_PROFILE, patch))).toEqual(
    clients.map((client) => stored(client, fields)),
  );
  expect(rows.map(({ number }) => number)).toEqual(clients.map(({ number }) => number));
}

async function checkCards(clients: readonly ExportableClient[]): Promise<void> {
  const bytes = await bytesOf(async (sink) => {
    const writer = createTextWriter(sink);
    for (const client of clients) await writer.write(vcardOf(client));
    return writer.end();
  });
  const targets = importTargets('clients', []);
  const { reading, columns } = await inspectFile(bytes, { country: 'FR' });
  const settings = suggestSettings('clients', columns, targets, reading);
  const context: RowContext = { ...FRENCH_CONTEXT, fields: [], currency: 'EUR', members: [] };
  const read = clientRowReader(reading, settings, targets, context);
  const rows: ReturnType<typeof read>[] = [];
  for await (const batch of readTable(() => bytes, reading)) {
    rows.push(...batch.map((row) => read(row.cells)));
  }
  expect(rows.flatMap(({ issues }) => issues)).toEqual([]);
  expect(
    rows.map(({ patch, number }) => ({ ...applyPatch(EMPTY_PROFILE, patch), number })),
  ).toEqual(
    clients.map((client) => ({
      ...EMPTY_PROFILE,
      ...Object.fromEntries(ON_CARDS.map((key) => [key, client[key]])),
      // Only a company's own name makes a card one of a company.
      kind: client.companyName === null ? 'person' : client.kind,
      number: client.number,
    })),
  );
}

const ON_CARDS = [
  'firstName',
  'lastName',
  'companyName',
  'email',
  'otherEmails',
  'phone',
  'otherPhones',
  'birthDate',
  'address',
  'tags',
] as const;

describe('what is exported comes back as it was', () => {
  const cases = (most: number) =>
    memberFields(FIELD_TYPES).chain((fields) =>
      fc.tuple(
        fc.constantFrom<Language>('fr', 'en'),
        fc.constant(fields),
        fc.array(exportableClients(fields), { minLength: 1, maxLength: most }),
      ),
    );

  test.each([['csv'], ['excelCsv'], ['xlsx'], ['json'], ['ndjson']] as const)(
    '%s, whatever the fields and the clients',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(cases(4), (given) => check(format, given)),
        randomRuns(150, 1_000),
      );
    },
    300_000,
  );

  test('vcard, for what a card says', async () => {
    const cards = fc.array(exportableClients([]), { minLength: 1, maxLength: 4 });
    await fc.assert(fc.asyncProperty(cards, checkCards), randomRuns(150, 1_000));
  }, 300_000);
});
