/** The shape of a query as the data layer records it, one JSON line each. */
export type QueryShape = {
  collection: string;
  collectionGroup: boolean;
  equalities: string[];
  arrayContains: string[];
  in: string[];
  ranges: string[];
  orderBy: SortField[];
  aggregation: string | null;
};

export type SortField = { field: string; direction: 'asc' | 'desc' };

const NAME = '__name__';

/**
 * The fields that Firestore sorts by: those given, or else the first range field. Left out are
 * fields with a fixed value, and a final `__name__` in its implicit direction.
 */
export function effectiveSort(shape: QueryShape): SortField[] {
  const fixed = new Set(shape.equalities);
  const sort = shape.orderBy.filter(({ field }) => !fixed.has(field));
  for (const field of shape.ranges) {
    if (!sort.some((sortField) => sortField.field === field)) {
      const nameAt = sort.findIndex((sortField) => sortField.field === NAME);
      sort.splice(nameAt === -1 ? sort.length : nameAt, 0, { field, direction: 'asc' });
    }
  }
  const last = sort.at(-1);
  if (last?.field === NAME && last.direction === (sort.at(-2)?.direction ?? 'asc')) sort.pop();
  return sort;
}

/**
 * Fields compared for equality. `in` counts as one, because Firestore runs it as several
 * equalities.
 */
export function fixedFields(shape: QueryShape): { plain: string[]; arrays: string[] } {
  const sorted = new Set(effectiveSort(shape).map(({ field }) => field));
  const plain = [...shape.equalities, ...shape.in.filter((field) => !sorted.has(field))];
  return { plain: [...new Set(plain)], arrays: [...new Set(shape.arrayContains)] };
}

/** Describes a shape in one line for people. */
export function describeShape(shape: QueryShape): string {
  const parts = [
    ...shape.equalities.map((field) => `${field} ==`),
    ...shape.in.map((field) => `${field} in`),
    ...shape.arrayContains.map((field) => `${field} array-contains`),
    ...shape.ranges.map((field) => `${field} range`),
    ...shape.orderBy.map(({ field, direction }) => `order by ${field} ${direction}`),
  ];
  const group = shape.collectionGroup ? ' (collection group)' : '';
  return `${shape.collection}${group}: ${parts.join(', ') || 'everything'}`;
}
