/** A query as plain data, which the planner makes, the meter bills and the index lint reads. */
export interface QuerySpec {
  where?: readonly QueryFilter[];
  orderBy?: readonly QueryOrder[];
  /** Position of the last document already read: its values of `orderBy`, then its id. */
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

/** The highest code point, which closes a prefix range. */
const LAST_CHARACTER = '\u{10ffff}';

/** Filters for a period: `from` inclusive, `until` exclusive; null leaves that side open. */
export function momentFilters(field: string, from: Date | null, until: Date | null): QueryFilter[] {
  return [
    ...(from ? [{ field, operator: '>=' as const, value: from }] : []),
    ...(until ? [{ field, operator: '<' as const, value: until }] : []),
  ];
}

/** Filters for strings that start with a prefix. */
export function prefixFilters(field: string, prefix: string): QueryFilter[] {
  return [
    { field, operator: '>=', value: prefix },
    { field, operator: '<', value: prefix + LAST_CHARACTER },
  ];
}
