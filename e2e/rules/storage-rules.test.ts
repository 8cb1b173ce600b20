import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  assertFails,
  initializeTestEnvironment,
  type RulesTestEnvironment,
} from '@firebase/rules-unit-testing';
import { getBytes, listAll, ref, uploadString } from 'firebase/storage';
import { afterAll, beforeAll, describe, it } from 'vitest';

const [host = '127.0.0.1', port = '9199'] = (
  process.env.FIREBASE_STORAGE_EMULATOR_HOST ?? ''
).split(':');
let environment: RulesTestEnvironment;

beforeAll(async () => {
  environment = await initializeTestEnvironment({
    projectId: 'demo-rules',
    storage: {
      host,
      port: Number(port),
      rules: readFileSync(join(import.meta.dirname, '../../storage.rules'), 'utf8'),
    },
  });
});

afterAll(() => environment.cleanup());

describe('files', () => {
  const path = 'organizations/salon/exports/clients.csv';

  it('refuses a member to read, list and write', async () => {
    const member = environment.authenticatedContext('camille', { organizationIds: ['salon'] });
    const storage = member.storage();
    await assertFails(getBytes(ref(storage, path)));
    await assertFails(listAll(ref(storage, 'organizations/salon')));
    await assertFails(uploadString(ref(storage, path), 'stolen'));
  });

  it('refuses a person who is not signed in', async () => {
    const storage = environment.unauthenticatedContext().storage();
    await assertFails(getBytes(ref(storage, path)));
    await assertFails(uploadString(ref(storage, path), 'stolen'));
  });
});
