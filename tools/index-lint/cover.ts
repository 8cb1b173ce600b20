/**
 * Finds which indexes serve a query in production. The emulator accepts every query, but Firestore
 * refuses one that no index serves.
 * https://firebase.google.com/docs/firestore/query-data/index-overview
 */
import { effectiveSort, fixedFields, type QueryShape, type SortField } from './query-shape.ts';

type Order = 'ASCENDING' | 'DESCENDING';
type Scope = 'COLLECTION' | 'COLLECTION_GROUP';

export type CompositeIndex = {
  collectionGroup: string;
  queryScope: Scope;
  fields: { fieldPath: string; order?: Order; arrayConfig?: 'CONTAINS' }[];
};

type FieldOverride = {
  collectionGroup: string;
  fieldPath: string;
  indexes?: { order?: Order; arrayConfig?: 'CONTAINS'; queryScope: Scope }[];
  ttl?: boolean;
};

export type IndexFile = { indexes: CompositeIndex[]; fieldOverrides: FieldOverride[] };

/**
 * The composite indexes that serve a query: empty when automatic indexes suffice, null when nothing
 * serves it.
 */
export function servedBy(shape: QueryShape, file: IndexFile): CompositeIndex[] | null {
  const sort = effectiveSort(shape);
  const { plain, arrays } = fixedFields(shape);
  const automatic = (mode: Order | 'CONTAINS') => (field: string) =>
    hasAutomaticIndex(shape, field, mode, file);

  // Only equalities: Firestore merges single-field indexes, which are all sorted by `__name__`.
  if (sort.length === 0 && plain.every(automatic('ASCENDING'))) {
    if (arrays.every(automatic('CONTAINS'))) return [];
  }
  const [first] = sort;
  if (sort.length === 1 && first && plain.length + arrays.length === 0) {
    // The automatic index of ids is ascending only.
    const served =
      first.field === '__name__'
        ? first.direction === 'asc'
        : automatic(orderOf(first))(first.field);
    if (served) return [];
  }
  return mergedComposites(shape, sort, plain, arrays, file.indexes);
}

/**
 * Finds composites that end with exactly the sort and whose other fields together cover the
 * query's.
 */
function mergedComposites(
  shape: QueryShape,
  sort: SortField[],
  plain: string[],
  arrays: string[],
  indexes: CompositeIndex[],
): CompositeIndex[] | null {
  const wanted = new Set([...plain, ...arrays.map((field) => `${field}[]`)]);
  const usable = indexes
    .filter((index) => index.collectionGroup === shape.collection)
    .filter((index) => index.queryScope === scopeOf(shape))
    .map((index) => ({ index, fixed: fixedPart(index, sort) }))
    .filter(({ fixed }) => fixed?.every((field) => wanted.has(field)))
    .sort((a, b) => (b.fixed?.length ?? 0) - (a.fixed?.length ?? 0));
  // Firestore prefers a single index that covers everything.
  const single = usable.find(({ fixed }) => fixed?.length === wanted.size);
  if (single) return [single.index];
  const missing = new Set(wanted);
  const chosen: CompositeIndex[] = [];
  for (const { index, fixed } of usable) {
    if (!fixed?.some((field) => missing.has(field))) continue;
    chosen.push(index);
    for (const field of fixed) missing.delete(field);
  }
  return missing.size === 0 && chosen.length > 0 ? chosen : null;
}

/**
 * The fields of an index before the sort (array fields as `tags[]`), or null when it does not end
 * with the sort.
 */
function fixedPart(index: CompositeIndex, sort: SortField[]): string[] | null {
  const fields = withoutImplicitName(index.fields);
  const split = fields.length - sort.length;
  if (split < 0) return null;
  const tailFits = sort.every(({ field, direction }, at) => {
    const candidate = fields[split + at];
    return candidate?.fieldPath === field && candidate.order === orderOf({ field, direction });
  });
  if (!tailFits) return null;
  return fields
    .slice(0, split)
    .map(({ fieldPath, arrayConfig }) => (arrayConfig ? `${fieldPath}[]` : fieldPath));
}

function withoutImplicitName(fields: CompositeIndex['fields']): CompositeIndex['fields'] {
  const last = fields.at(-1);
  if (last?.fieldPath !== '__name__') return fields;
  return last.order === (fields.at(-2)?.order ?? 'ASCENDING') ? fields.slice(0, -1) : fields;
}

/**
 * Whether Firestore indexes the field automatically: within its collection it does, unless an
 * override says otherwise.
 */
function hasAutomaticIndex(
  shape: QueryShape,
  field: string,
  mode: Order | 'CONTAINS',
  { fieldOverrides }: IndexFile,
): boolean {
  const scope = scopeOf(shape);
  const override = fieldOverrides
    .filter((override) => override.collectionGroup === shape.collection)
    // An override of a map also covers the fields inside it; the most specific one applies.
    .filter(
      (override) => field === override.fieldPath || field.startsWith(`${override.fieldPath}.`),
    )
    .sort((a, b) => b.fieldPath.length - a.fieldPath.length)[0];
  if (!override) return scope === 'COLLECTION';
  return (override.indexes ?? []).some(
    (index) => index.queryScope === scope && (index.order ?? index.arrayConfig) === mode,
  );
}

/** The composite index that would serve a query, to be copied into firestore.indexes.json. */
export function suggestedIndex(shape: QueryShape): CompositeIndex {
  const { plain, arrays } = fixedFields(shape);
  return {
    collectionGroup: shape.collection,
    queryScope: scopeOf(shape),
    fields: [
      ...arrays.map((fieldPath) => ({ fieldPath, arrayConfig: 'CONTAINS' as const })),
      ...plain.map((fieldPath) => ({ fieldPath, order: 'ASCENDING' as const })),
      ...effectiveSort(shape).map((sortField) => ({
        fieldPath: sortField.field,
        order: orderOf(sortField),
      })),
    ],
  };
}

const orderOf = ({ direction }: SortField): Order =>
  direction === 'asc' ? 'ASCENDING' : 'DESCENDING';
const scopeOf = (shape: QueryShape): Scope =>
  shape.collectionGroup ? 'COLLECTION_GROUP' : 'COLLECTION';
