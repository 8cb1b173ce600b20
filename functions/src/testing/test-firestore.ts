import { randomUUID } from 'node:crypto';
import { Firestore } from 'firebase-admin/firestore';

let firestore: Firestore | null = null;

/** The database of the test file that is running. */
export function testFirestore(): Firestore {
  firestore ??= new Firestore({ projectId: `demo-tests-${randomUUID()}` });
  return firestore;
}

/**
 * Gives the next test file a database that nobody has written to, in a project of its own. The
 * emulator scans a project's documents for every query, deleted ones included: in a database that
 * was only emptied each query takes ten times as long. The client of the file before is not closed,
 * because closing would wait for minutes for a query that a test broke off.
 */
export function openFreshFirestore(): void {
  firestore = null;
}
