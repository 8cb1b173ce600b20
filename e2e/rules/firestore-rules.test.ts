import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  assertFails,
  assertSucceeds,
  initializeTestEnvironment,
  type RulesTestContext,
  type RulesTestEnvironment,
} from '@firebase/rules-unit-testing';
import {
  collection,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  limit,
  query,
  setDoc,
  setLogLevel,
} from 'firebase/firestore';
import { afterAll, beforeAll, describe, it } from 'vitest';

setLogLevel('silent');

const [host = '127.0.0.1', port = '8080'] = (process.env.FIRESTORE_EMULATOR_HOST ?? '').split(':');
let environment: RulesTestEnvironment;

/** A member of `salon`: the claim is what the rules look at. */
function memberOf(...organizationIds: string[]): RulesTestContext {
  return environment.authenticatedContext('camille', { organizationIds });
}

beforeAll(async () => {
  environment = await initializeTestEnvironment({
    // Rules are loaded per project: this one is nobody else's.
    projectId: 'demo-rules',
    firestore: {
      host,
      port: Number(port),
      rules: readFileSync(join(import.meta.dirname, '../../firestore.rules'), 'utf8'),
    },
  });
  await environment.withSecurityRulesDisabled(async (context) => {
    const store = context.firestore();
    await setDoc(doc(store, 'users/camille'), { displayName: 'Camille' });
    await setDoc(doc(store, 'organizations/salon'), { name: 'Salon' });
    await setDoc(doc(store, 'organizations/salon/members/camille'), { status: 'active' });
    await setDoc(doc(store, 'organizations/salon/members/sacha'), { status: 'disabled' });
    for (const path of ['activity', 'clients', 'auditEntries', 'members', 'settings']) {
      await setDoc(doc(store, `organizations/salon/${path}/one`), { kind: 'client' });
    }
  });
});

afterAll(() => environment.cleanup());

describe('activity', () => {
  const path = 'organizations/salon/activity';
  const newest = (context: RulesTestContext) =>
    getDocs(query(collection(context.firestore(), path), limit(50)));

  it('lets a member read and listen to the activity of the own organisation', async () => {
    await assertSucceeds(getDoc(doc(memberOf('salon').firestore(), `${path}/one`)));
    await assertSucceeds(newest(memberOf('clinic', 'salon')));
  });

  it('refuses a disabled member and a removed one, whatever their token still says', async () => {
    for (const uid of ['sacha', 'alix']) {
      const claims = { organizationIds: ['salon'] };
      await assertFails(newest(environment.authenticatedContext(uid, claims)));
    }
  });

  it('refuses members of another organisation', async () => {
    await assertFails(newest(memberOf('clinic')));
    await assertFails(getDoc(doc(memberOf('clinic').firestore(), `${path}/one`)));
  });

  it('refuses a person without the claim and a person who is not signed in', async () => {
    await assertFails(newest(environment.authenticatedContext('camille')));
    await assertFails(newest(environment.unauthenticatedContext()));
  });

  it('refuses every write, by members too', async () => {
    const store = memberOf('salon').firestore();
    await assertFails(setDoc(doc(store, `${path}/two`), { kind: 'client' }));
    await assertFails(setDoc(doc(store, `${path}/one`), { kind: 'other' }));
    await assertFails(deleteDoc(doc(store, `${path}/one`)));
  });
});

describe('users', () => {
  it('lets a person read the own profile', async () => {
    await assertSucceeds(getDoc(doc(memberOf('salon').firestore(), 'users/camille')));
  });

  it('refuses the profile of another person, lists and strangers', async () => {
    const other = environment.authenticatedContext('dominique', { organizationIds: ['salon'] });
    await assertFails(getDoc(doc(other.firestore(), 'users/camille')));
    await assertFails(getDocs(collection(memberOf('salon').firestore(), 'users')));
    await assertFails(
      getDoc(doc(environment.unauthenticatedContext().firestore(), 'users/camille')),
    );
  });

  it('refuses to change even the own profile', async () => {
    await assertFails(setDoc(doc(memberOf('salon').firestore(), 'users/camille'), { admin: true }));
  });
});

describe('everything else', () => {
  it.each([
    'organizations/salon',
    'organizations/salon/clients/one',
    'organizations/salon/auditEntries/one',
    'organizations/salon/members/one',
    'organizations/salon/settings/one',
    'organizations/salon/anything/one/below/two',
    'unknown/one',
  ])('refuses a member to read or write %s', async (path) => {
    const store = memberOf('salon').firestore();
    await assertFails(getDoc(doc(store, path)));
    await assertFails(setDoc(doc(store, path), { stolen: true }));
  });
});
