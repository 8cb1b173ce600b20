import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import { exportFormatSchema } from '@clientele/contracts/import-export/export-job';
import { describe, expect, test } from 'vitest';
import type { TableHeader, WrittenFile } from './table-writer.ts';
import { bytesOf } from './testing/written.ts';
import { contentTypeOf, createTableWriter, createTextWriter, extensionOf } from './write-table.ts';

const header: TableHeader = {
  keys: ['lastName', 'balance', 'tags'],
  labels: ['Nom', 'Solde', 'Étiquettes'],
  kinds: ['text', 'money', 'list'],
};
const ROWS = [
  ['Dupont', 12.5, 'VIP; "a, b"'],
  ['=HYPERLINK("x")', -3, null],
  [' O"Neil\n', null, 'x;y'],
];

async function written(format: 'csv' | 'excelCsv' | 'json' | 'ndjson', rows = ROWS) {
  let file: WrittenFile | null = null;
  const bytes = await bytesOf(async (sink) => {
    const writer = createTableWriter(format, sink, header);
    for (const row of rows) await writer.write(row);
    file = await writer.end();
  });
  return { bytes, text: bytes.toString('utf8'), file };
}

describe('tables', () => {
  test('CSV of RFC 4180', async () => {
    expect((await written('csv')).text).toBe(
      'Nom,Solde,Étiquettes\r\nDupont,12.5,"VIP; ""a, b"""\r\n"\'=HYPERLINK(""x"")",-3,\r\n" O""Neil\n",,x;y\r\n',
    );
  });

  test('CSV of a French Excel', async () => {
    expect((await written('excelCsv')).text).toBe(
      '\ufeffNom;Solde;Étiquettes\r\nDupont;12,5;"VIP; ""a, b"""\r\n"\'=HYPERLINK(""x"")";-3;\r\n" O""Neil\n";;"x;y"\r\n',
    );
  });

  test('JSON, with lists', async () => {
    expect(JSON.parse((await written('json')).text)).toEqual([
      { lastName: 'Dupont', balance: 12.5, tags: ['VIP', 'a, b'] },
      { lastName: '=HYPERLINK("x")', balance: -3, tags: [] },
      { lastName: ' O"Neil\n', balance: null, tags: ['x', 'y'] },
    ]);
    expect(JSON.parse((await written('json', [])).text)).toEqual([]);
    const lines = (await written('ndjson')).text.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).balance)).toEqual([12.5, -3, null]);
  });

  test.each(['csv', 'excelCsv', 'json', 'ndjson'] as const)(
    '%s tells what was written',
    async (format) => {
      const { bytes, file } = await written(format);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      expect(file).toEqual({ rows: 3, bytes: bytes.length, sha256 });
    },
  );

  test.each(exportFormatSchema.options)('%s has a type and an extension', (format) => {
    expect(contentTypeOf(format)).toMatch(/^[a-z]+\/[a-z.+-]+/);
    expect(extensionOf(format)).toMatch(/^[a-z]{3,6}$/);
  });
});

describe('streams', () => {
  test.each(['csv', 'xlsx'] as const)('%s writes no further than one takes it', async (format) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const sink = new Writable({
      highWaterMark: 65_536,
      write: (_piece, _encoding, done) => void held.then(() => done()),
    });
    const writer = createTableWriter(format, sink, header);
    let count = 0;
    const writing = (async () => {
      for (; count < 20_000; count += 1) {
        // Texts that do not pack well, so that the workbook is large too.
        const noise = createHash('sha256').update(String(count)).digest('base64');
        await writer.write([noise.repeat(6), count, null]);
      }
    })();
    await expect.poll(() => count, { interval: 50 }).toBeGreaterThan(100);
    const stalled = async () => {
      const before = count;
      await new Promise((resolve) => setTimeout(resolve, 200));
      return count === before;
    };
    await expect.poll(stalled).toBe(true);
    expect(count).toBeLessThan(15_000);
    release();
    await writing;
    expect((await writer.end()).rows).toBe(20_000);
  });

  test.each(['csv', 'xlsx'] as const)('%s fails with one that fails', async (format) => {
    const sink = new Writable({
      write(_piece, _encoding, done) {
        done(new Error('the disk is full'));
      },
    });
    const writer = createTableWriter(format, sink, header);
    const writing = async () => {
      for (let at = 0; at < 20_000; at += 1) await writer.write(['x'.repeat(100), at, null]);
      await writer.end();
    };
    await expect(writing()).rejects.toThrow('the disk is full');
  });

  test('texts one after the other', async () => {
    let file: WrittenFile | null = null;
    const bytes = await bytesOf(async (sink) => {
      const writer = createTextWriter(sink);
      await writer.write('BEGIN:VCARD\r\n');
      await writer.write('END:VCARD\r\n');
      file = await writer.end();
    });
    expect(bytes.toString()).toBe('BEGIN:VCARD\r\nEND:VCARD\r\n');
    expect(file).toMatchObject({ rows: 2, bytes: bytes.length });
  });
});
