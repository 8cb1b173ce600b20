import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import {
  type TextEncoding,
  textEncodingSchema,
} from '@clientele/contracts/import-export/import-reading';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { inspectFile } from './inspect-file.ts';
import { readTable } from './read-table.ts';
import type { TableRow } from './table-row.ts';
import { wholeFile } from './testing/problems.ts';

const ROWS = [
  ['Nom', 'Prénom', 'Ville', 'Note'],
  ['Dupont', 'Hélène', 'Saint-Étienne', 'Préfère le matin, près d’ici'],
  ['Lefèvre', 'Noël', 'Besançon', 'Dit « l’été »; deux\nlignes'],
  ['Œuvrard', 'Gaëlle', 'Nîmes', 'Elle dit "oui"'],
];

/** The rows as software writes them. */
function written(delimiter: string, lineEnd: string): string {
  const cell = (text: string) =>
    /["\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  return ROWS.map((row) => row.map(cell).join(delimiter) + lineEnd).join('');
}

const EXPECTED = ROWS.slice(1).map((cells, at) => ({ row: at + 2, cells }));

describe('a text is read whatever its encoding, its delimiter and its line ends', () => {
  const encodings = textEncodingSchema.options.flatMap((encoding) => [
    { encoding, marked: false },
    ...(encoding.startsWith('utf') ? [{ encoding, marked: true }] : []),
  ]);
  const all = encodings.flatMap(({ encoding, marked }) =>
    [';', ',', '\t', '|'].flatMap((delimiter) =>
      ['\n', '\r\n', '\r'].map((lineEnd) => ({ encoding, marked, delimiter, lineEnd })),
    ),
  );

  test.each(all)('$encoding, marked $marked, $delimiter, $lineEnd', async (given) => {
    const { encoding, marked, delimiter, lineEnd } = given;
    const bytes = iconv.encode(written(delimiter, lineEnd), encoding, { addBOM: marked });
    const { reading } = await inspectFile(bytes, { country: 'FR' });
    expect(reading).toMatchObject({ format: 'delimited', encoding, delimiter, headerRow: 1 });
    expect(await wholeFile(bytes)).toEqual(EXPECTED);
    expect(await wholeFile(gzipSync(bytes))).toEqual(EXPECTED);
  });

  test.each(['utf-8', 'utf-16le'] as const)('%s, cut anywhere between pieces', async (encoding) => {
    const bytes = iconv.encode(written(';', '\r\n'), encoding);
    const { reading } = await inspectFile(bytes, { country: 'FR' });
    const pieces = Array.from(bytes, (byte) => Buffer.of(byte));
    const rows: TableRow[] = [];
    for await (const batch of readTable(() => Readable.from(pieces), reading)) rows.push(...batch);
    expect(rows).toEqual(EXPECTED);
  });

  test.each<[TextEncoding, string]>([
    ['windows-1252', 'Prix en € : 12 – 15'],
    ['macintosh', 'À côté de l’hôtel'],
  ])('the signs of %s', async (encoding, text) => {
    const bytes = iconv.encode(`Nom;Note\nDupont;${text} é è ê\n`, encoding);
    expect(await wholeFile(bytes)).toEqual([{ row: 2, cells: ['Dupont', `${text} é è ê`] }]);
  });

  test('an accent far behind the beginning tells the encoding too', async () => {
    const late = `Nom;Ville\n${'Dupont;Paris\n'.repeat(20_000)}Lefèvre;Besançon\n`;
    const rows = await wholeFile(iconv.encode(late, 'windows-1252'));
    expect(rows.at(-1)?.cells).toEqual(['Lefèvre', 'Besançon']);
  });
});

describe('untidy texts', () => {
  const read = (text: string) => wholeFile(Buffer.from(text));

  test('the delimiter that the first line names, which is no row', async () => {
    expect(await read('sep=|\nNom|Ville\nDupont|Paris; Lyon; Nice\n')).toEqual([
      { row: 2, cells: ['Dupont', 'Paris; Lyon; Nice'] },
    ]);
  });

  test('blank lines are left out, and counted', async () => {
    expect(await read('Nom;Ville\n\n;;\nDupont;Paris\n \nMartin;Lyon')).toEqual([
      { row: 4, cells: ['Dupont', 'Paris'] },
      { row: 6, cells: ['Martin', 'Lyon'] },
    ]);
  });

  test('delimiters at the end of lines, and rows shorter or longer than the header', async () => {
    const { columns } = await inspectFile(Buffer.from('Nom;Ville;;;\nDupont;Paris;;;\n'), {
      country: 'FR',
    });
    expect(columns).toHaveLength(2);
    expect(await read('Nom;Ville\nDupont\nMartin;Lyon;de plus\n')).toEqual([
      { row: 2, cells: ['Dupont'] },
      { row: 3, cells: ['Martin', 'Lyon', 'de plus'] },
    ]);
  });

  test('a title above the header', async () => {
    expect(await read('Mes clients;;\n\nNom;Prénom;Tél\nDupont;Marie;0612345678\n')).toEqual([
      { row: 4, cells: ['Dupont', 'Marie', '0612345678'] },
    ]);
  });

  test('quotation marks within a cell', async () => {
    expect(await read('Nom;Note\nDupont;dit "Dudu"\nMartin;5" de haut\n')).toEqual([
      { row: 2, cells: ['Dupont', 'dit "Dudu"'] },
      { row: 3, cells: ['Martin', '5" de haut'] },
    ]);
  });

  test('a list of one column', async () => {
    expect(await read('E-mail\na@exemple.fr\nb@exemple.fr\n')).toEqual([
      { row: 2, cells: ['a@exemple.fr'] },
      { row: 3, cells: ['b@exemple.fr'] },
    ]);
  });

  test('what was made harmless for a spreadsheet is as it was', async () => {
    expect(await read("Nom;Tél\n'=Dupont;'+33612345678\n")).toEqual([
      { row: 2, cells: ['=Dupont', '+33612345678'] },
    ]);
  });

  test('what a person chose wins over what is detected', async () => {
    const bytes = Buffer.from('Dupont,Marie;Paris\nMartin,Paul;Lyon\n');
    const inspected = await inspectFile(bytes, {
      country: 'FR',
      reading: { delimiter: ',', headerRow: 0, dateOrder: 'monthFirst', country: 'BE' },
    });
    expect(inspected.reading).toMatchObject({
      delimiter: ',',
      headerRow: 0,
      dateOrder: 'monthFirst',
      country: 'BE',
    });
    expect(inspected.detected).toMatchObject({ delimiter: ';', country: 'FR' });
    expect(inspected.rows[0]?.cells).toEqual(['Dupont', 'Marie;Paris']);
  });
});

test('columns are described by the first rows', async () => {
  const bytes = Buffer.from(`Nom;Ville\n${'Dupont;Paris\n'.repeat(3)}Martin;\n`);
  const { columns, rows } = await inspectFile(bytes, { country: 'FR' });
  expect(columns).toEqual([
    { column: 0, header: 'Nom', samples: ['Dupont', 'Martin'], filled: 1 },
    { column: 1, header: 'Ville', samples: ['Paris'], filled: 0.75 },
  ]);
  expect(rows).toHaveLength(4);
});
