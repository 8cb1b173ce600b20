import { Firestore } from 'firebase-admin/firestore';

/**
 * The project whose database the tests of this process use. Each of Vitest's processes has one of
 * its own: the emulator looks through a project's documents for every query, so what the other
 * process writes would slow this one down.
 */
const PROJECT = `demo-tests-${process.env.VITEST_POOL_ID ?? '1'}`;

let firestore: Firestore | null = null;

/** The same on every call, for files of tests that share a process. */
export function testFirestore(): Firestore {
  firestore ??= new Firestore({ projectId: PROJECT });
  return firestore;
}

/** Empties the database: what earlier files wrote is not looked through again. */
export async function clearTestFirestore(): Promise<void> {
  const host = process.env.FIRESTORE_EMULATOR_HOST;
  const documents = `http://${host}/emulator/v1/projects/${PROJECT}/databases/(default)/documents`;
  const response = await fetch(documents, { method: 'DELETE' });
  if (!response.ok) throw new Error(`clearing the tests' database: ${response.status}`);
}
