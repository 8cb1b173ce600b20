import { type ZipPart, zipFile } from './zip-file.ts';

export type SheetCell = string | number | boolean | Date | null;

export interface Sheet {
  name: string;
  rows: readonly (readonly SheetCell[])[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const DAY_MILLISECONDS = 86_400_000;

/**
 * A workbook as Excel saves it: texts shared between cells, dates as numbers with a style. Dates
 * are days in UTC.
 */
export function workbookFile(sheets: readonly Sheet[]): Buffer {
  return zipFile(workbookParts(sheets));
}

/** The parts of `workbookFile`, for tests that change one of them. */
export function workbookParts(sheets: readonly Sheet[]): ZipPart[] {
  const texts = new Map<string, number>();
  const parts = sheets.map(({ rows }, at) => ({
    name: `xl/worksheets/sheet${at + 1}.xml`,
    content: sheetXml(rows, texts),
  }));
  const shared = [...texts.keys()].map(
    (text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`,
  );
  const relations = [
    ...sheets.map((_, at) => relation(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
    relation(sheets.length + 1, 'styles', 'styles.xml'),
    relation(sheets.length + 2, 'sharedStrings', 'sharedStrings.xml'),
  ];
  const names = sheets.map(
    ({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return [
    { name: '[Content_Types].xml', content: contentTypes(sheets.length) },
    {
      name: '_rels/.rels',
      content: `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      content: `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    },
    {
      name: 'xl/sharedStrings.xml',
      content: `${XML}<sst xmlns="${MAIN}" uniqueCount="${shared.length}">${shared.join('')}</sst>`,
    },
    ...parts,
  ];
}

function sheetXml(rows: Sheet['rows'], texts: Map<string, number>): string {
  const lines = rows.map((cells, at) => {
    const row = at + 1;
    const xml = cells.map((cell, column) => cellXml(`${letters(column)}${row}`, cell, texts));
    return `<row r="${row}">${xml.join('')}</row>`;
  });
  return `${XML}<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(place: string, cell: SheetCell, texts: Map<string, number>): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (cell instanceof Date) {
    const serial = (cell.getTime() - Date.UTC(1899, 11, 30)) / DAY_MILLISECONDS;
    return `<c r="${place}" s="1"><v>${serial}</v></c>`;
  }
  if (!texts.has(cell)) texts.set(cell, texts.size);
  return `<c r="${place}" t="s"><v>${texts.get(cell)}</v></c>`;
}

function contentTypes(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const override = (path: string, name: string) =>
    `<Override PartName="/xl/${path}" ContentType="${type}.${name}+xml"/>`;
  const own = Array.from({ length: sheets }, (_, at) =>
    override(`worksheets/sheet${at + 1}.xml`, 'worksheet'),
  );
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook.xml', 'sheet.main')}${override('styles.xml', 'styles')}${override('sharedStrings.xml', 'sharedStrings')}${own.join('')}</Types>`;
}

function relation(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
