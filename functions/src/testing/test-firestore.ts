import { randomUUID } from 'node:crypto';
import { Firestore } from 'firebase-admin/firestore';

let firestore: Firestore | null = null;

/** The database of the file of tests that runs now. */
export function testFirestore(): Firestore {
  firestore ??= new Firestore({ projectId: `demo-tests-${randomUUID()}` });
  return firestore;
}

/**
 * Lets the next file have a database that nobody wrote to, in a project of its own. The emulator
 * looks through a project's documents for every query, and through those that were deleted as well:
 * in a database that is only emptied, each query takes ten times as long. The client of the file
 * before is left as it is: ending it would wait for minutes for a query that a test broke off.
 */
export function openFreshFirestore(): void {
  firestore = null;
}
