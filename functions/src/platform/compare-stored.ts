/** The order of Firestore's types among those that lists sort by. */
function rankOf(value: unknown): number {
  if (value === null || value === undefined) return 0;
  if (typeof value === 'boolean') return 1;
  if (typeof value === 'number') return 2;
  return value instanceof Date ? 3 : 4;
}

/** Compares as Firestore sorts: by type, then texts by their UTF-8 bytes. */
export function compareStored(left: unknown, right: unknown): number {
  const byType = rankOf(left) - rankOf(right);
  if (byType !== 0) return byType;
  if (typeof left === 'string' && typeof right === 'string') {
    return Buffer.compare(Buffer.from(left), Buffer.from(right));
  }
  return Number(left ?? 0) - Number(right ?? 0);
}
