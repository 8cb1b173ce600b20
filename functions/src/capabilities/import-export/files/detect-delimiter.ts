import { type Delimiter, delimiterSchema } from '@clientele/contracts/import-export/import-reading';
import Papa from 'papaparse';
import { namedDelimiter } from './delimited-rows.ts';

const LOOKED_AT_ROWS = 60;

/**
 * By which sign the rows fall into the same number of columns, more than one. A list of one column
 * has none: `;` then, which texts hold less often than a comma.
 */
export function detectDelimiter(text: string): Delimiter {
  const named = delimiterSchema.safeParse(namedDelimiter(text));
  if (named.success) return named.data;
  const sample = text.replace(/\r\n?/g, '\n');
  const scored = delimiterSchema.options.map((delimiter) => ({
    delimiter,
    score: regularity(sample, delimiter),
  }));
  const best = scored.reduce((widest, candidate) =>
    candidate.score > widest.score ? candidate : widest,
  );
  return best.score > 0 ? best.delimiter : ';';
}

/**
 * A score from 0 to below 2: the share of rows with the most common width, plus a little for more
 * columns.
 */
function regularity(text: string, delimiter: Delimiter): number {
  const parser = new Papa.Parser({ delimiter, newline: '\n', preview: LOOKED_AT_ROWS });
  const { data } = parser.parse(text, 0, text.length > 10_000) as Papa.ParseResult<string[]>;
  const widths = data.map((row) => row.length).filter((width, at) => width > 1 || data[at]?.[0]);
  if (widths.length === 0) return 0;
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width, count] = [...counts].reduce((commonest, candidate) =>
    candidate[1] > commonest[1] ? candidate : commonest,
  );
  const delimited = widths.filter((each) => each > 1).length / widths.length;
  return width === 1 ? delimited * 0.1 : count / widths.length + Math.min(width, 90) / 100;
}
