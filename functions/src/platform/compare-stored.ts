/** Rank of a value's type in Firestore's sort order, for the types that lists sort by. */
function rankOf(value: unknown): number {
  if (value === null || value === undefined) return 0;
  if (typeof value === 'boolean') return 1;
  if (typeof value === 'number') return 2;
  return value instanceof Date ? 3 : 4;
}

/**
 * Compares two values as Firestore sorts them: by type, then by value; texts by their UTF-8 bytes.
 */
export function compareStored(left: unknown, right: unknown): number {
  const byType = rankOf(left) - rankOf(right);
  if (byType !== 0) return byType;
  if (typeof left === 'string' && typeof right === 'string') {
    return Buffer.compare(Buffer.from(left), Buffer.from(right));
  }
  return Number(left ?? 0) - Number(right ?? 0);
}
