import { fileProblem } from './file-problem.ts';
import { type CellStyle, readStyles } from './workbook-styles.ts';
import { readXml } from './xml-events.ts';
import { ZipArchive } from './zip-archive.ts';

const WORKBOOK = 'xl/workbook.xml';
const FOLDER = 'xl/';

/** The structure of a workbook, without its cells. */
export interface Workbook {
  archive: ZipArchive;
  /**
   * The visible sheets in their order, or all when none is visible; `path` is the part with the
   * cells.
   */
  sheets: { name: string; path: string }[];
  styles: readonly CellStyle[];
  sharedStrings: string | null;
  /** Whether days count from 1904, as in Excel for Macintosh until 2011. */
  from1904: boolean;
}

/**
 * Opens a workbook.
 * @throws ProblemError `request.invalid` when it is damaged or not safe to unpack.
 */
export async function openWorkbook(bytes: Buffer): Promise<Workbook> {
  const archive = await ZipArchive.open(bytes);
  if (!archive.has(WORKBOOK)) throw fileProblem('file.format_unknown');
  const { sheets, from1904 } = await readWorkbook(archive);
  const relations = await readRelations(archive);
  const sheetParts = sheets.flatMap(({ name, relation, hidden }) => {
    const part = relations.get(relation);
    return part?.type.endsWith('/worksheet') ? [{ name, path: part.path, hidden }] : [];
  });
  if (sheetParts.length === 0) throw fileProblem('file.damaged');
  const visible = sheetParts.filter(({ hidden }) => !hidden);
  const partOf = (type: string) =>
    [...relations.values()].find((part) => part.type.endsWith(type))?.path ?? null;
  const stylesPart = partOf('/styles');
  return {
    archive,
    sheets: visible.length > 0 ? visible : sheetParts,
    styles: stylesPart === null ? [] : await readStyles(archive.pieces(stylesPart)),
    sharedStrings: partOf('/sharedStrings'),
    from1904,
  };
}

async function readWorkbook(archive: ZipArchive) {
  const sheets: { name: string; relation: string; hidden: boolean }[] = [];
  let from1904 = false;
  await readXml(archive.pieces(WORKBOOK), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = isTrue(attributes.date1904);
      if (name !== 'sheet') return;
      const relation = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1];
      sheets.push({
        name: (attributes.name ?? '').slice(0, 100),
        relation: relation ?? '',
        hidden: (attributes.state ?? 'visible') !== 'visible',
      });
    },
    close() {},
  });
  return { sheets, from1904 };
}

async function readRelations(archive: ZipArchive) {
  const relations = new Map<string, { type: string; path: string }>();
  await readXml(archive.pieces('xl/_rels/workbook.xml.rels'), {
    open(name, { Id = '', Type = '', Target = '' }) {
      if (name !== 'Relationship') return;
      const path = Target.startsWith('/') ? Target.slice(1) : FOLDER + Target.replace(/^\.\//, '');
      relations.set(Id, { type: Type, path });
    },
    close() {},
  });
  return relations;
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}
