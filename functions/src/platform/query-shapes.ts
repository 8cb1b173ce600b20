import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { queryShapesFolder } from '../config.ts';
import type { QuerySpec } from './query-spec.ts';

const recordedShapes = new Set<string>();

/**
 * Records the shape of a query, once each, when tests ask for it. The index lint then proves that
 * production has an index for every shape, which the emulator never checks.
 */
export function recordQueryShape(
  collection: string,
  spec: QuerySpec,
  options: { collectionGroup?: boolean; aggregation?: 'count' | 'sum' } = {},
): void {
  const folder = queryShapesFolder();
  if (folder === null) return;
  const fieldsWith = (...operators: string[]) => [
    ...new Set(
      (spec.where ?? [])
        .filter((filter) => operators.includes(filter.operator))
        .map((filter) => filter.field),
    ),
  ];
  const shape = JSON.stringify({
    collection,
    collectionGroup: options.collectionGroup ?? false,
    equalities: fieldsWith('=='),
    arrayContains: fieldsWith('array-contains', 'array-contains-any'),
    in: fieldsWith('in'),
    ranges: fieldsWith('<', '<=', '>', '>='),
    orderBy: spec.orderBy ?? [],
    aggregation: options.aggregation ?? null,
  });
  if (recordedShapes.has(shape)) return;
  recordedShapes.add(shape);
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, `${process.pid}.jsonl`), `${shape}\n`);
}
