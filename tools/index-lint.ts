/**
 * `pnpm index-lint`: checks that firestore.indexes.json serves every shape of query that the tests
 * ran. Reads the shapes recorded by the last `npm test` (or `pnpm test:emulator`).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CompositeIndex,
  type IndexFile,
  servedBy,
  suggestedIndex,
} from './index-lint/cover.ts';
import { describeShape, type QueryShape } from './index-lint/query-shape.ts';
import { localFolder, rootFolder, stackFolder } from './stack/paths.ts';
import type { Outcome } from './test/outcome.ts';

/**
 * Our limit of composite indexes, which all organisations share; Firestore's own is 1,000 with
 * billing and 200 without.
 */
const COMPOSITES_MAXIMUM = 250;

/**
 * Checks all recorded shapes, and the number of composite indexes, as one check. Also returns the
 * indexes that no recorded query used.
 */
export function lintIndexes(shapesFolder: string): Outcome & { unused: string[] } {
  const file: IndexFile = JSON.parse(
    readFileSync(join(rootFolder, 'firestore.indexes.json'), 'utf8'),
  );
  const shapes = readShapes(shapesFolder);
  if (shapes.length === 0)
    return { passed: 0, failed: 0, note: 'no query was recorded', unused: [] };
  const used = new Set<CompositeIndex>();
  const problems: string[] = [];
  for (const shape of shapes) {
    const serving = servedBy(shape, file);
    if (serving) for (const index of serving) used.add(index);
    else problems.push(missingMessage(shape));
  }
  if (file.indexes.length > COMPOSITES_MAXIMUM) {
    problems.push(`${file.indexes.length} composite indexes, ${COMPOSITES_MAXIMUM} are the most`);
  }
  const unused = file.indexes.filter((index) => !used.has(index)).map(describeIndex);
  const warning = unused.length > 0 ? `, warning: no test uses ${unused.length} of them` : '';
  const note = `${shapes.length} shapes, ${file.indexes.length} composites${warning}`;
  if (problems.length === 0) return { passed: 1, failed: 0, note, unused };
  return { passed: 0, failed: 1, note, output: problems.join('\n'), unused };
}

function readShapes(folder: string): QueryShape[] {
  if (!existsSync(folder)) return [];
  const lines = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
  return [...new Set(lines)].filter(Boolean).map((line) => JSON.parse(line));
}

function missingMessage(shape: QueryShape): string {
  return `no index serves ${describeShape(shape)}\n  add: ${JSON.stringify(suggestedIndex(shape))}`;
}

function describeIndex({ collectionGroup, fields }: CompositeIndex): string {
  const names = fields.map(({ fieldPath, order, arrayConfig }) =>
    arrayConfig ? `${fieldPath}[]` : `${fieldPath}${order === 'DESCENDING' ? ' desc' : ''}`,
  );
  return `${collectionGroup}: ${names.join(', ')}`;
}

if (import.meta.main) {
  const folders = [join(stackFolder('test'), 'query-shapes'), join(localFolder, 'query-shapes')];
  const outcome = lintIndexes(process.argv[2] ?? folders.find(existsSync) ?? '');
  if (outcome.output) console.error(outcome.output);
  for (const index of outcome.unused) console.log(`warning: no test uses the index ${index}`);
  console.log(`${outcome.failed ? 'failed' : 'ok'}: ${outcome.note}`);
  process.exitCode = outcome.failed;
}
