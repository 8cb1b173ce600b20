import { readXml } from './xml-events.ts';

/** How a number is shown; null for a plain number. */
export type CellStyle = 'date' | 'dateTime' | 'time' | 'percent' | null;

/** Built-in number formats, which workbooks use without describing them (ECMA-376, 18.8.30). */
const BUILT_IN: readonly (readonly [from: number, to: number, style: CellStyle])[] = [
  [9, 10, 'percent'],
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'dateTime'],
  [27, 31, 'date'],
  [32, 35, 'time'],
  [36, 36, 'date'],
  [45, 47, 'time'],
  [50, 58, 'date'],
];

/** The style of each cell format of a workbook, by index. */
export async function readStyles(pieces: AsyncIterable<Buffer>): Promise<CellStyle[]> {
  const codes = new Map<number, string>();
  const styles: number[] = [];
  let isInFormats = false;
  await readXml(pieces, {
    open(name, attributes) {
      if (name === 'cellXfs') isInFormats = true;
      else if (name === 'numFmt') {
        codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      } else if (name === 'xf' && isInFormats) styles.push(Number(attributes.numFmtId ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') isInFormats = false;
    },
  });
  return styles.map((id) => {
    const code = codes.get(id);
    return code === undefined ? builtIn(id) : styleOfCode(code);
  });
}

/**
 * The style of a number format code, such as `dd/mm/yyyy`, `[$-40C]d mmmm yyyy`, `hh:mm` or
 * `0.00%`; quoted texts in it are ignored.
 */
export function styleOfCode(code: string): CellStyle {
  const bare = (code.split(';')[0] ?? '')
    .replace(/"[^"]*"|\\.|_./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .toLowerCase();
  if (/general|standard/.test(bare)) return null;
  const hasTime = /[hs]/.test(bare) || /\[m+\]/.test(bare);
  const hasDate = /[yd]/.test(bare) || (/m/.test(bare) && !hasTime);
  if (hasDate) return hasTime ? 'dateTime' : 'date';
  if (hasTime) return 'time';
  return bare.includes('%') ? 'percent' : null;
}

function builtIn(id: number): CellStyle {
  return BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2] ?? null;
}
