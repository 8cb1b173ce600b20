/** `pnpm indexes`: writes firestore.indexes.json from the sorts and filters that the code declares. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  INDEXED_CLIENT_FIELDS,
  SORT_COLUMNS,
} from '../functions/src/capabilities/clients/client-indexes.ts';
import { rootFolder } from './stack/paths.ts';

type Direction = 'ASCENDING' | 'DESCENDING';
type IndexField =
  | { fieldPath: string; order: Direction }
  | { fieldPath: string; arrayConfig: 'CONTAINS' };
interface CompositeIndex {
  collectionGroup: string;
  queryScope: 'COLLECTION';
  fields: IndexField[];
}

const ascending = (fieldPath: string): IndexField => ({ fieldPath, order: 'ASCENDING' });
const composite = (collectionGroup: string, fields: IndexField[]): CompositeIndex => ({
  collectionGroup,
  queryScope: 'COLLECTION',
  fields,
});

/** One index for each filter and sort: Firestore merges them when several filters are combined. */
function clientIndexes(): CompositeIndex[] {
  const filters: IndexField[] = [
    ascending('lifecycle'),
    ...[...INDEXED_CLIENT_FIELDS.values()].map(
      ({ path, stored }): IndexField =>
        stored === 'foldedList' ? { fieldPath: path, arrayConfig: 'CONTAINS' } : ascending(path),
    ),
  ];
  return Object.values(SORT_COLUMNS).flatMap(({ path }) =>
    (['ASCENDING', 'DESCENDING'] as const).flatMap((order) =>
      filters
        .filter((filter) => filter.fieldPath !== path)
        .map((filter) => composite('clients', [filter, { fieldPath: path, order }])),
    ),
  );
}

const indexes = [
  ...clientIndexes(),
  composite('clients', [ascending('lifecycle'), ascending('trashedAt')]),
  composite('auditEntries', [ascending('entityId'), { fieldPath: 'at', order: 'DESCENDING' }]),
];

/** Never queried: an index would only make writes dearer, and long values would not fit it. */
const unindexed = [
  ['clients', 'bulkEditChunks'],
  ['clients', 'custom'],
  ['auditEntries', 'changes'],
  ['bulkEdits', 'selection'],
  ['chunks', 'changes'],
  ['chunks', 'clientIds'],
  ['idempotencyKeys', 'answer'],
  ['settings', 'tags'],
  ['settings', 'sections'],
  ['customFields', 'options'],
  ['fieldJobs', 'settings'],
  ['fieldJobs', 'samples'],
];
/** Removed by Firestore after this moment; correctness never waits for it. */
const timeToLive = ['activity', 'fieldJobs', 'idempotencyKeys', 'rateLimits'];

const fieldOverrides = [
  ...unindexed.map(([collectionGroup, fieldPath]) => ({ collectionGroup, fieldPath, indexes: [] })),
  ...timeToLive.map((collectionGroup) => ({
    collectionGroup,
    fieldPath: 'expiresAt',
    ttl: true,
    indexes: [],
  })),
];

writeFileSync(
  join(rootFolder, 'firestore.indexes.json'),
  `${JSON.stringify({ indexes, fieldOverrides }, null, 2)}\n`,
);
console.log(`${indexes.length} composite indexes, ${fieldOverrides.length} field settings`);
