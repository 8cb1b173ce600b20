/** `pnpm indexes`: writes firestore.indexes.json from the sorts and filters that the code declares. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  INDEXED_CLIENT_FIELDS,
  RANGED_CLIENT_FIELDS,
  SORT_COLUMNS,
} from '../functions/src/capabilities/clients/record/client-indexes.ts';
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

/** One index per filter and sort: Firestore merges them when several filters are combined. */
function clientIndexes(): CompositeIndex[] {
  const filters: IndexField[] = [
    ascending('lifecycle'),
    ...[...INDEXED_CLIENT_FIELDS.values()].map(
      ({ path, stored }): IndexField =>
        stored === 'foldedList' || stored === 'idList'
          ? { fieldPath: path, arrayConfig: 'CONTAINS' }
          : ascending(path),
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

/** One index per filter of a timeline in its order, and those that the statistics need. */
function interactionIndexes(): CompositeIndex[] {
  const of = (...fields: IndexField[]) =>
    composite('interactions', [ascending('clientId'), ...fields]);
  const newestFirst: IndexField = { fieldPath: 'at', order: 'DESCENDING' };
  return [
    of(ascending('feed'), newestFirst),
    ...['type', 'channel', 'authorId', 'pinned'].map((field) =>
      of(ascending('feed'), ascending(field), newestFirst),
    ),
    of(ascending('type'), ascending('amount')),
    of(ascending('purchaseDay'), ascending('amount')),
    of(ascending('occurred'), newestFirst),
    of(ascending('inbound'), newestFirst),
    of(ascending('outcome'), ascending('at')),
  ];
}

/** Ranges within one lifecycle that clients are counted by but lists are not sorted by. */
function rangeIndexes(): CompositeIndex[] {
  const sorted = new Set(Object.values(SORT_COLUMNS).map(({ path }) => path));
  const due = ['nextActionOn'];
  return [...RANGED_CLIENT_FIELDS.values()]
    .filter(({ path }) => !sorted.has(path) && !due.includes(path))
    .map(({ path }) => composite('clients', [ascending('lifecycle'), ascending(path)]));
}

/** Next actions due of active clients, for everybody or for one member. */
function dueIndexes(): CompositeIndex[] {
  const of = (...fields: IndexField[]) => composite('clients', [ascending('lifecycle'), ...fields]);
  const expected: IndexField = { fieldPath: 'stats.expectedVisitAt', order: 'DESCENDING' };
  return [
    of(ascending('nextActionOn')),
    of(ascending('nextActionFor'), ascending('nextActionOn')),
    of(expected),
    of(ascending('assignedTo'), expected),
    of(ascending('birthDay')),
    of(ascending('assignedTo'), ascending('birthDay')),
  ];
}

const indexes = [
  ...clientIndexes(),
  composite('clients', [ascending('lifecycle'), ascending('trashedAt')]),
  ...rangeIndexes(),
  ...dueIndexes(),
  ...interactionIndexes(),
  composite('appointments', [ascending('clientId'), ascending('startsAt')]),
  composite('appointments', [ascending('memberId'), ascending('startsAt')]),
  composite('purchases', [ascending('clientId'), { fieldPath: 'paidAt', order: 'DESCENDING' }]),
  composite('notifications', [ascending('memberId'), { fieldPath: 'at', order: 'DESCENDING' }]),
  composite('apiKeys', [ascending('status'), { fieldPath: 'createdAt', order: 'DESCENDING' }]),
  composite('segmentMoves', [ascending('segmentId'), { fieldPath: 'at', order: 'DESCENDING' }]),
  composite('segmentMoves', [ascending('segmentId'), ascending('kind'), ascending('at')]),
  composite('segmentRebuilds', [ascending('phase'), ascending('startedAt')]),
  composite('imports', [ascending('filesDeletedAt'), ascending('createdAt')]),
  composite('importKeptRecords', [ascending('importId'), ascending('chunk')]),
  composite('exports', [
    ascending('createdBy.id'),
    ascending('scheduleId'),
    { fieldPath: 'createdAt', order: 'DESCENDING' },
  ]),
  composite('exports', [ascending('scheduleId'), { fieldPath: 'createdAt', order: 'DESCENDING' }]),
  composite('exports', [ascending('fileDeletedAt'), ascending('expiresAt')]),
  composite('auditEntries', [ascending('entityId'), { fieldPath: 'at', order: 'DESCENDING' }]),
];

/**
 * Fields that are never queried: indexes would only make writes more expensive, and long values
 * exceed their limits.
 */
const unindexed = [
  ['clients', 'changeChunks'],
  ['clients', 'custom'],
  ['clients', 'stats.visitDays'],
  ['clients', 'stats.purchaseDays'],
  ['clients', 'stats.upcomingAppointments'],
  ['interactions', 'body'],
  ['interactions', 'searchText'],
  ['interactions', 'purchase'],
  ['interactions', 'changes'],
  ['interactions', 'attachments'],
  ['appointments', 'note'],
  ['purchases', 'lines'],
  ['apiKeys', 'secretHash'],
  ['apiKeys', 'previousHash'],
  ['auditEntries', 'changes'],
  ['bulkEdits', 'selection'],
  ['chunks', 'changes'],
  ['chunks', 'clientIds'],
  ['chunks', 'rows'],
  ['imports', 'columns'],
  ['imports', 'settings'],
  ['imports', 'reading'],
  ['imports', 'detected'],
  ['importMappings', 'settings'],
  ['importCorrections', 'rows'],
  ['importedRecords', 'rows'],
  ['importedRecords', 'ids'],
  ['importedRecords', 'clientIds'],
  ['importKeptRecords', 'records'],
  ['segments', 'criteria'],
  ['segmentDays', 'segments'],
  ['exports', 'definition'],
  ['exports', 'manifest'],
  ['exportSchedules', 'definition'],
  ['idempotencyKeys', 'answer'],
  ['settings', 'tags'],
  ['settings', 'sections'],
  ['customFields', 'options'],
  ['fieldJobs', 'settings'],
  ['fieldJobs', 'samples'],
];
/** Firestore deletes these documents some time after this moment; nothing relies on when. */
const timeToLive = [
  'activity',
  'fieldJobs',
  'idempotencyKeys',
  'notifications',
  'rateLimits',
  'segmentMoves',
  'segmentRebuilds',
];

/** Queries of system jobs over all organisations (collection groups). */
const everywhere = [
  ['clients', 'nextEvaluationAt'],
  ['exportSchedules', 'nextRunAt'],
];

const fieldOverrides = [
  ...everywhere.map(([collectionGroup, fieldPath]) => ({
    collectionGroup,
    fieldPath,
    indexes: (['COLLECTION', 'COLLECTION_GROUP'] as const).map((queryScope) => ({
      order: 'ASCENDING',
      queryScope,
    })),
  })),
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
