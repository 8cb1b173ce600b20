/** A query as plain data: what the planner plans, the meter bills and the index lint reads. */
export interface QuerySpec {
  where?: readonly QueryFilter[];
  orderBy?: readonly QueryOrder[];
  /** Values of `orderBy` and then the id, of the last document already read. */
  startAfter?: readonly unknown[];
  limit?: number;
  /** Only these fields are fetched. */
  select?: readonly string[];
}

export interface QueryFilter {
  field: string;
  operator: '==' | 'in' | 'array-contains' | 'array-contains-any' | '<' | '<=' | '>' | '>=';
  value: unknown;
}

export interface QueryOrder {
  field: string;
  direction: 'asc' | 'desc';
}

/** The greatest character there is, for the end of a prefix range. */
const LAST_CHARACTER = '\u{10ffff}';

/** Moments from one on, up to another. */
export function momentFilters(field: string, from: Date | null, until: Date | null): QueryFilter[] {
  return [
    ...(from ? [{ field, operator: '>=' as const, value: from }] : []),
    ...(until ? [{ field, operator: '<' as const, value: until }] : []),
  ];
}

/** Strings that start with the prefix. */
export function prefixFilters(field: string, prefix: string): QueryFilter[] {
  return [
    { field, operator: '>=', value: prefix },
    { field, operator: '<', value: prefix + LAST_CHARACTER },
  ];
}
