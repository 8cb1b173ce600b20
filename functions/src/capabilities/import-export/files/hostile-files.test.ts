import { gzipSync } from 'node:zlib';
import { wordIssue } from '@clientele/contracts/validation';
import { workbookFile, workbookParts } from '@clientele/testkit/import-export/workbook-file';
import { zipFile } from '@clientele/testkit/import-export/zip-file';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusalOf, wholeFile } from './testing/problems.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const parts = workbookParts([{ name: 'Clients', rows: [['Nom'], ['Dupont'], ['Martin']] }]);
const workbook = zipFile(parts);

/** The workbook with another content of one of its parts. */
function withPart(name: string, content: string | Buffer, declaredSize?: number): Buffer {
  const given = declaredSize === undefined ? {} : { declaredSize };
  return zipFile(parts.map((part) => (part.name === name ? { name, content, ...given } : part)));
}

const megabytes = (count: number, letter = ' ') => Buffer.alloc(count * 1_000_000, letter);

describe('hostile archives', () => {
  test('one that declares more than a file may hold is not unpacked', async () => {
    const bomb = withPart(SHEET, '<worksheet/>', 4_000_000_000);
    expect(await refusalOf(bomb)).toMatchObject({ code: 'file.unpacks_too_large' });
  });

  test('one that lies about its size is stopped where its lie ends', async () => {
    const lie = withPart(SHEET, Buffer.concat([Buffer.from('<worksheet>'), megabytes(60)]), 500);
    expect(await refusalOf(lie)).toMatchObject({ code: 'file.damaged' });
    const small = withPart(SHEET, `<worksheet><!-- ${'x'.repeat(3_000)} --></worksheet>`, 100);
    expect(await refusalOf(small)).toMatchObject({ code: 'file.damaged' });
  });

  test('one that packs better than any table does is stopped', async () => {
    const bomb = withPart(SHEET, Buffer.concat([Buffer.from('<worksheet>'), megabytes(60)]));
    expect(await refusalOf(bomb)).toMatchObject({ code: 'file.unpacks_too_large' });
  });

  test('one of a thousand parts and more is no workbook', async () => {
    const many = Array.from({ length: 1_001 }, (_, at) => ({ name: `xl/${at}.xml`, content: '' }));
    expect(await refusalOf(zipFile([...parts, ...many]))).toMatchObject({
      code: 'file.too_many_parts',
    });
  });

  test('an archive in an archive is never opened', async () => {
    const nested = zipFile([{ name: 'bomb.zip', content: zipFile(parts) }]);
    expect(await refusalOf(nested)).toMatchObject({ code: 'file.format_unknown' });
    const beside = zipFile([...parts, { name: 'xl/media/bomb.zip', content: megabytes(1) }]);
    expect(await wholeFile(beside)).toHaveLength(2);
  });

  test('gzip of nothing but spaces, and gzip in gzip', async () => {
    expect(await refusalOf(gzipSync(megabytes(60)))).toMatchObject({
      code: 'file.unpacks_too_large',
    });
    const twice = gzipSync(gzipSync('Nom;Tél\nDupont;0612345678\n'));
    expect(await refusalOf(twice)).toMatchObject({ code: 'file.format_unknown' });
  });

  test.each(['xl/workbook.xml', 'xl/sharedStrings.xml', SHEET, 'xl/styles.xml'])(
    'entities in %s are refused, not expanded',
    async (name) => {
      const content = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>`;
      expect(await refusalOf(withPart(name, content))).toMatchObject({ code: 'file.unsafe_xml' });
    },
  );

  test('what a sheet claims of its size takes no room', async () => {
    const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>Nom</t></is></c></row>';
    const far = '<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>Zoé</t></is></c></row>';
    const claims = `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${rows}${far}</sheetData></worksheet>`;
    expect(await wholeFile(withPart(SHEET, claims), { headerRow: 1 })).toEqual([
      { row: 1_048_576, cells: ['Zoé'] },
    ]);
  });

  test('a cell beyond the last column is one too many', async () => {
    const sheet = `<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>`;
    expect(await refusalOf(withPart(SHEET, sheet))).toMatchObject({
      code: 'file.too_many_columns',
    });
  });

  test('elements in elements without end, and a name without end', async () => {
    const deep = `<worksheet>${'<a>'.repeat(100_000)}`;
    expect(await refusalOf(withPart(SHEET, deep))).toMatchObject({ code: 'file.damaged' });
    const long = `<worksheet a="${'xyz'.repeat(800_000)}`;
    expect(await refusalOf(withPart(SHEET, long))).toMatchObject({ code: 'file.damaged' });
  });

  test('a part of a file is damaged', async () => {
    expect(await refusalOf(workbook.subarray(0, workbook.length / 2))).toMatchObject({
      code: 'file.damaged',
    });
    const packed = gzipSync(`Nom;Ville\n${'Dupont;Paris\n'.repeat(50)}`);
    expect(await refusalOf(packed.subarray(0, packed.length - 12))).toMatchObject({
      code: 'file.damaged',
    });
    expect(await refusalOf(Buffer.from('[{"nom": "Dupont"}, {"nom": "Mar'))).toMatchObject({
      code: 'file.damaged',
    });
  });

  test('a workbook of the last century, or with a password, is said to be one', async () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_000)]);
    expect(await refusalOf(old)).toMatchObject({ code: 'file.old_workbook' });
  });
});

describe('hostile texts', () => {
  const refused = (text: string) => refusalOf(Buffer.from(text));

  test('a million columns without anything in them', async () => {
    expect(await refused(`Nom;Ville${';'.repeat(1_000_000)}\nDupont;Paris\n`)).toMatchObject({
      code: 'file.too_many_columns',
    });
  });

  test('201 columns, a cell of 10,001 letters, 200,001 rows', async () => {
    const columns = Array.from({ length: 201 }, (_, at) => `c${at}`).join(';');
    expect(await refused(`${columns}\n${columns}\n`)).toMatchObject({
      code: 'file.too_many_columns',
      values: { maximum: 200 },
    });
    expect(await refused(`Nom;Note\nDupont;ok\nDurand;${'x'.repeat(10_001)}\n`)).toMatchObject({
      code: 'file.cell_too_long',
      values: { row: 3, maximum: 10_000 },
    });
    expect(await refused(`Nom\n${'Dupont\n'.repeat(200_001)}`)).toMatchObject({
      code: 'file.too_many_rows',
    });
    expect(await refused(`Nom\n${'Dupont\n'.repeat(200_000)}`)).toBeNull();
  }, 60_000);

  test.each([
    [
      'a quotation mark that is never closed',
      'Nom;Ville\nDupont;Paris\nDurand;"Lyon\nMartin;Nice\n',
      3,
    ],
    [
      'one at the beginning of a long file',
      `Nom;Ville\n"Dupont;Paris\n${'Martin;Nice\n'.repeat(60_000)}`,
      2,
    ],
  ])('%s is found', async (_, text, row) => {
    expect(await refused(text)).toMatchObject({ code: 'file.quote_open', values: { row } });
  });

  test('quotation marks without end, properties without end', async () => {
    expect(await refused(`Nom;Ville\n${'"a"b'.repeat(50_000)}`)).toMatchObject({
      code: 'file.quote_open',
      values: { row: 2 },
    });
    expect(await refused(`BEGIN:VCARD\n${'TEL:1\n'.repeat(2_000)}END:VCARD\n`)).toMatchObject({
      code: 'file.record_unreadable',
      values: { row: 1 },
    });
  });

  test.each([
    ['NUL bytes in a text', `Nom;Ville\n${'Dupont;Paris\n'.repeat(50)}Dur\0and;Lyon\n`],
    ['NUL bytes far behind', `Nom;Ville\n${'Dupont;Paris\n'.repeat(50_000)}Dur\0and;Lyon\n`],
    ['NUL bytes in JSON', `[${'{"nom": "Dupont"},'.repeat(50)}{"nom": "Du\0"}]`],
  ])('%s', async (_, text) => {
    expect(await refused(text)).toMatchObject({ code: 'file.nul_bytes' });
  });

  test('names of what every object has are names like others', async () => {
    const names = '__proto__;constructor;prototype;toString';
    const rows = await wholeFile(Buffer.from(`${names}\na;b;c;d\n`), { headerRow: 1 });
    expect(rows).toEqual([{ row: 2, cells: ['a', 'b', 'c', 'd'] }]);
    const json = '[{"__proto__": {"polluted": "yes"}, "constructor": {"prototype": {"x": 1}}}]';
    expect(await wholeFile(Buffer.from(json))).toEqual([{ row: 1, cells: ['yes', 1] }]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test('records that are none, too deep or too long', async () => {
    expect(await refused('[{"nom": "Dupont"}, 3]')).toMatchObject({
      code: 'file.record_unreadable',
      values: { row: 2 },
    });
    expect(await refused(`[{"a":${'['.repeat(100_000)}`)).toMatchObject({
      code: 'file.record_unreadable',
    });
    expect(await refused(`[{"a":"${'x'.repeat(2_000_000)}"}]`)).toMatchObject({
      code: 'file.record_unreadable',
    });
    expect(await refused('{"nom": "Dupont"}\n{"nom": }\n')).toMatchObject({
      code: 'file.record_unreadable',
      values: { row: 2 },
    });
  });

  test.each([
    ['nothing', '', 'file.empty'],
    ['a mark and nothing', '\ufeff', 'file.empty'],
    ['blank lines', '\n \n\n', 'file.empty'],
    ['a header', 'Nom;Prénom;E-mail\n', 'file.no_rows'],
    ['an empty list', '[]', 'file.no_rows'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'file.format_unknown'],
    ['a page', '<!DOCTYPE html><table><tr><td>Nom</td></tr></table>', 'file.format_unknown'],
    ['rich text', '{\\rtf1\\ansi Bonjour}', 'file.format_unknown'],
  ])('%s', async (_, text, code) => {
    expect(await refused(text)).toMatchObject({ code });
  });

  test.each([
    ['an image', '89504e470d0a1a0a0000000d49484452'],
    ['a program for Windows', `4d5a9000030000000400${'00'.repeat(200)}`],
    ['a program for Linux', `7f454c4602010100${'00'.repeat(200)}`],
  ])('%s', async (_, hex) => {
    expect(await refusalOf(Buffer.from(hex, 'hex'))).toMatchObject({ code: 'file.format_unknown' });
  });
});

describe('any bytes', () => {
  test('are read, or refused in words', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 300 }).map((text) => Buffer.from(text)),
      fc
        .string({ unit: fc.constantFrom('"', ';', ',', '\n', '\r', 'a', '[', '{', '}', ':', '\t') })
        .map((text) => Buffer.from(text)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (given) => {
        const issue = await refusalOf(Buffer.from(given));
        if (issue !== null) expect(wordIssue(issue, 'fr').message).not.toMatch(/[{}]/);
      }),
      { numRuns: 1_000 },
    );
  });

  test('a workbook with bytes changed, or cut, is read or refused', async () => {
    const whole = workbookFile([
      {
        name: 'Clients',
        rows: [
          ['Nom', 'Né le'],
          ['Dupont', new Date(0)],
          ['Martin', 3],
        ],
      },
    ]);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 4 }), fc.nat(40), async (changes, cut) => {
        const bytes = Buffer.from(whole.subarray(0, whole.length - cut));
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        await refusalOf(bytes);
      }),
      { numRuns: 500 },
    );
  });
});
