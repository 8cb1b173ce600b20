import { gzipSync } from 'node:zlib';
import { workbookFile, workbookParts } from '@clientele/testkit/import-export/workbook-file';
import { zipFile } from '@clientele/testkit/import-export/zip-file';
import { describe, expect, test } from 'vitest';
import { inspectFile } from './inspect-file.ts';
import { refusalOf, wholeFile } from './testing/problems.ts';
import { bytesOf } from './testing/written.ts';
import { styledNumber } from './workbook-serial.ts';
import { styleOfCode } from './workbook-styles.ts';
import { createTableWriter } from './write-table.ts';

const CLIENTS = {
  name: 'Clients',
  rows: [
    ['Nom', 'Né le', 'Tél', 'Solde', 'VIP'],
    ['Dupont', new Date('1980-12-31'), 612345678, 12.5, true],
    [],
    ['Lefèvre & Fils', null, null, null, false],
  ],
};
const NOTICE = { name: 'Lisez-moi', rows: [] };

describe('workbooks as Excel saves them', () => {
  test('numbers, dates and truth values are what they are; rows are where they are', async () => {
    expect(await wholeFile(workbookFile([CLIENTS]))).toEqual([
      { row: 2, cells: ['Dupont', '1980-12-31', 612345678, 12.5, true] },
      { row: 4, cells: ['Lefèvre & Fils', null, null, null, false] },
    ]);
  });

  test('the first sheet with anything on it is proposed, another may be chosen', async () => {
    const other = { name: 'Été', rows: [['Nom'], ['Martin']] };
    const bytes = workbookFile([NOTICE, CLIENTS, other]);
    const { sheets, reading, detected } = await inspectFile(bytes, { country: 'FR' });
    expect(sheets).toEqual(['Lisez-moi', 'Clients', 'Été']);
    expect([reading.sheet, reading.headerRow, detected.delimiter]).toEqual(['Clients', 1, null]);
    expect(await wholeFile(bytes, { sheet: 'Été' })).toEqual([{ row: 2, cells: ['Martin'] }]);
    const unknown = inspectFile(bytes, { country: 'FR', reading: { sheet: 'Hiver' } });
    await expect(unknown).rejects.toMatchObject({
      details: { issues: [{ path: 'file', code: 'file.sheet_unknown' }] },
    });
  });

  test('packed with gzip as well', async () => {
    const inspected = await inspectFile(gzipSync(workbookFile([CLIENTS])), { country: 'FR' });
    expect(inspected.packed).toBe('gzip');
    expect(inspected.rows).toHaveLength(2);
  });

  test('a hidden sheet is not offered', async () => {
    const parts = workbookParts([CLIENTS, { name: 'Secret', rows: [['x']] }]).map((part) =>
      part.name === 'xl/workbook.xml'
        ? {
            ...part,
            content: String(part.content).replace('name="Secret"', 'name="Secret" state="hidden"'),
          }
        : part,
    );
    expect((await inspectFile(zipFile(parts), { country: 'FR' })).sheets).toEqual(['Clients']);
  });

  test('inline texts, formulas, errors, rich texts, prefixes, and cells that say no place', async () => {
    const sheet = `<x:worksheet><x:sheetData>
      <x:row><x:c t="inlineStr"><x:is><x:t>No</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:r><x:t>Pré</x:t></x:r><x:r><x:t>nom</x:t></x:r><x:rPh><x:t>ignored</x:t></x:rPh></x:is></x:c></x:row>
      <x:row><x:c t="str"><x:f>A1&amp;"x"</x:f><x:v>Nox</x:v></x:c><x:c t="e"><x:v>#REF!</x:v></x:c><x:c r="E2"><x:v>7</x:v></x:c></x:row>
      <x:row r="9"><x:c r="B9" t="inlineStr"><x:is><x:t>a_x000D_b _x005F_x0041_ &lt;c&gt;</x:t></x:is></x:c></x:row>
    </x:sheetData></x:worksheet>`;
    const parts = workbookParts([CLIENTS]).map((part) =>
      part.name === 'xl/worksheets/sheet1.xml' ? { ...part, content: sheet } : part,
    );
    expect(await wholeFile(zipFile(parts), { headerRow: 1 })).toEqual([
      { row: 2, cells: ['Nox', null, null, null, 7] },
      { row: 9, cells: [null, 'a\rb _x0041_ <c>'] },
    ]);
  });

  test('a document that is no workbook', async () => {
    const letter = zipFile([{ name: 'word/document.xml', content: '<w:document/>' }]);
    expect(await refusalOf(letter)).toMatchObject({ code: 'file.format_unknown' });
  });
});

describe('numbers in a style', () => {
  test.each([
    [29586, 'date', false, '1980-12-31'],
    [29586.5, 'date', false, '1980-12-31'],
    [46053.6041666667, 'dateTime', false, '2026-01-31T14:30:00'],
    [0.6041666667, 'time', false, '14:30:00'],
    [28124, 'date', true, '1980-12-31'],
    [1, 'date', false, '1900-01-01'],
    [59, 'date', false, '1900-02-28'],
    [61, 'date', false, '1900-03-01'],
    [0.125, 'percent', false, 12.5],
    [-3, 'date', false, -3],
    [1e9, 'date', false, 1e9],
    [12.5, null, false, 12.5],
  ] as const)('%d as %s, from 1904 %s, is %s', (number, style, from1904, cell) => {
    expect(styledNumber(number, style, from1904)).toBe(cell);
  });

  test.each([
    ['dd/mm/yyyy', 'date'],
    ['[$-40C]d mmmm yyyy;@', 'date'],
    ['mmm-yy', 'date'],
    ['dd/mm/yyyy hh:mm', 'dateTime'],
    ['hh:mm:ss', 'time'],
    ['[h]:mm', 'time'],
    ['0.00%', 'percent'],
    ['General', null],
    ['#,##0.00\\ "€"', null],
    ['0" jours"', null],
    ['[Red]-0.00', null],
    ['0.00E+00', null],
  ])('%s shows %s', (code, style) => {
    expect(styleOfCode(code)).toBe(style);
  });
});

describe('workbooks that are written', () => {
  const header = {
    keys: ['name', 'born', 'seen', 'spent', 'vip'],
    labels: ['Nom', 'Né le', 'Vu', 'Dépensé', 'VIP'],
    kinds: ['text', 'date', 'moment', 'money', 'boolean'] as const,
  };
  const written = (rows: readonly (readonly (string | number | boolean | null)[])[]) =>
    bytesOf(async (sink) => {
      const writer = createTableWriter('xlsx', sink, header);
      for (const row of rows) await writer.write(row);
      return writer.end();
    });

  test('say what they were told, in cells of their kind', async () => {
    const rows = [
      ['=1+1', '1980-12-31', '2026-01-31T14:30:00', 12.5, true],
      ['a\u0000b\r\n<&> _x0041_', '1850-12-31', null, -3, false],
    ];
    expect(await wholeFile(await written(rows))).toEqual([
      { row: 2, cells: ['=1+1', '1980-12-31', '2026-01-31T14:30:00', 12.5, true] },
      { row: 3, cells: ['a\u0000b\r\n<&> _x0041_', '1850-12-31', null, -3, false] },
    ]);
  });

  test('without any row they still name their columns', async () => {
    expect(await refusalOf(await written([]))).toMatchObject({ code: 'file.no_rows' });
  });
});
