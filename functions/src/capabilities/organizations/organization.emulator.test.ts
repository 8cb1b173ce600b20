import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/problems.ts';
import { TestApi } from '../../testing/test-api.ts';

const api = new TestApi();

beforeAll(async () => {
  await api.start();
});
afterAll(() => api.stop());

const claimsOf = async (uid: string) => (await api.surroundings.auth.getUser(uid)).customClaims;

describe('organisations', () => {
  it('are created with their owner, sensible settings and claims for the rules', async () => {
    const person = await api.signUp();
    const { organization, role } = await person.api.createOrganization({
      body: { name: '  Salon Léa ', sector: 'salon' },
    });
    expect(organization).toMatchObject({
      name: 'Salon Léa',
      country: 'FR',
      timeZone: 'Europe/Paris',
    });
    expect(role).toBe('owner');
    expect(person.lastResponse().headers.get('Location')).toBe(
      `/api/v1/organizations/${organization.id}`,
    );
    expect(await claimsOf(person.id)).toEqual({ organizationIds: [organization.id] });
    const me = await person.api.getMe({});
    expect(me.memberships.map((membership) => membership.organization.id)).toEqual([
      organization.id,
    ]);
  });

  it('need a verified e-mail address', async () => {
    const person = await api.signUp({ emailVerified: false });
    const problem = await problemOf(person.api.createOrganization({ body: { name: 'Salon' } }));
    expect(problem.code).toBe('email.not_verified');
    expect((await person.api.getMe({})).memberships).toEqual([]);
  });

  it('can be several for one person, each with its own role', async () => {
    const { organizationId, owner } = await api.createOrganization('Premier');
    const second = await api.createOrganization('Second');
    const { id, email } = owner;
    await api.container.organizations.memberships.addMember(
      { id, email, displayName: 'Léa' },
      second.organizationId,
      'viewer',
      () => undefined,
    );
    const { items } = await owner.api.listOrganizations({});
    expect(items.map(({ organization, role }) => [organization.id, role]).sort()).toEqual(
      [
        [organizationId, 'owner'],
        [second.organizationId, 'viewer'],
      ].sort(),
    );
  });

  it('change under their version, which an old page cannot overwrite', async () => {
    const { organizationId, owner } = await api.createOrganization();
    const params = { organizationId };
    const changed = await owner.api.updateOrganization({
      params,
      ifMatch: 1,
      body: { trashRetentionDays: 7 },
    });
    expect(changed).toMatchObject({ version: 2, trashRetentionDays: 7 });
    const stale = await problemOf(
      owner.api.updateOrganization({ params, ifMatch: 1, body: { name: 'X' } }),
    );
    expect(stale.code).toBe('precondition.failed');
    expect(stale.details.current).toMatchObject({ version: 2, name: 'Salon' });
  });

  it('are all gone through by a scheduled job, whatever fails for one', async () => {
    const made = [await api.createOrganization(), await api.createOrganization()];
    const [broken, sound] = made.map(({ organizationId }) => organizationId);
    const seen: string[] = [];
    await api.container.organizations.organizations.forEachId(async (id) => {
      if (id === broken) throw new Error('what this test breaks on purpose');
      seen.push(id);
    });
    expect(seen).toContain(sound);
    expect(new Set(seen).size).toBe(seen.length);
    const total = await api.surroundings.firestore.collection('organizations').count().get();
    // Other tests make some meanwhile.
    expect(seen.length).toBeLessThanOrEqual(total.data().count - 1);
  });

  it('have a name that can be seen', async () => {
    const { organizationId, owner } = await api.createOrganization();
    for (const name of ['\u200b', '\u0000']) {
      const update = owner.api.updateOrganization({
        params: { organizationId },
        ifMatch: 1,
        body: { name },
      });
      expect((await problemOf(update)).details.errors).toMatchObject([
        { path: 'name', code: 'field.required' },
      ]);
    }
  });

  it('refuse countries, time zones and currencies that do not exist', async () => {
    const { organizationId, owner } = await api.createOrganization();
    const body = { country: 'QQ', timeZone: 'Mars/Olympus', currency: 'ZZZ' };
    const problem = await problemOf(
      owner.api.updateOrganization({ params: { organizationId }, ifMatch: 1, body }),
    );
    expect(problem.details.errors?.map(({ path }) => path)).toEqual([
      'country',
      'timeZone',
      'currency',
    ]);
  });
});

describe('members', () => {
  it('are refused from the next request on when demoted, disabled or removed', async () => {
    const { organizationId, owner } = await api.createOrganization();
    const staff = await api.createMember(organizationId, 'staff');
    const params = { organizationId, memberId: staff.id };
    const write = () =>
      staff.api.createClient({ params: { organizationId }, body: { lastName: 'A' } });
    const read = () => staff.api.countClients({ params: { organizationId } });
    await write();
    await owner.api.updateMember({ params, ifMatch: 1, body: { role: 'viewer' } });
    expect((await problemOf(write())).code).toBe('permission.denied');
    await read();
    await owner.api.updateMember({ params, ifMatch: 2, body: { status: 'disabled' } });
    expect((await problemOf(read())).code).toBe('member.disabled');
    await owner.api.updateMember({ params, ifMatch: 3, body: { status: 'active' } });
    await read();
    await owner.api.removeMember({ params, ifMatch: 4 });
    expect((await problemOf(read())).code).toBe('organization.not_found');
    expect(await claimsOf(staff.id)).toEqual({ organizationIds: [] });
  });

  it('are refused within 30 seconds by an instance that knew them before', async () => {
    const { organizationId } = await api.createOrganization();
    const staff = await api.createMember(organizationId, 'staff');
    const read = () => staff.api.countClients({ params: { organizationId } });
    await read();
    const path = `organizations/${organizationId}/members/${staff.id}`;
    await api.surroundings.firestore.doc(path).delete();
    api.surroundings.clock.moveBy({ seconds: 31 });
    expect((await problemOf(read())).code).toBe('organization.not_found');
  });

  it('cost no read to admit once the instance knows them', async () => {
    const { organizationId, owner } = await api.createOrganization();
    await owner.api.countClients({ params: { organizationId } });
    await owner.api.countClients({ params: { organizationId } });
    expect(owner.lastUsage().reads).toBe(1);
  });

  it('always keep an owner, whoever tries what at once', async () => {
    const { organizationId, owner } = await api.createOrganization();
    const second = await api.createMember(organizationId, 'owner');
    const results = await Promise.allSettled([
      owner.api.leaveOrganization({ params: { organizationId } }),
      second.api.leaveOrganization({ params: { organizationId } }),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const left = results[0]?.status === 'fulfilled' ? second : owner;
    const params = { organizationId, memberId: left.id };
    for (const body of [{ role: 'admin' as const }, { status: 'disabled' as const }]) {
      const problem = await problemOf(left.api.updateMember({ params, ifMatch: 1, body }));
      expect(problem.code).toBe('member.last_owner');
    }
    const remove = left.api.removeMember({ params, ifMatch: 1 });
    expect((await problemOf(remove)).code).toBe('member.last_owner');
  });

  it('leave owners to owners', async () => {
    const { organizationId, owner } = await api.createOrganization();
    const admin = await api.createMember(organizationId, 'admin');
    const staff = await api.createMember(organizationId, 'staff');
    const change = (memberId: string, role: 'owner' | 'manager' | 'viewer') =>
      admin.api.updateMember({ params: { organizationId, memberId }, ifMatch: 1, body: { role } });
    expect((await problemOf(change(owner.id, 'viewer'))).code).toBe('permission.denied');
    expect((await problemOf(change(staff.id, 'owner'))).code).toBe('permission.denied');
    await expect(change(staff.id, 'manager')).resolves.toMatchObject({
      role: 'manager',
      version: 2,
    });
  });

  it('are listed page by page in the order of their names', async () => {
    const { organizationId, owner } = await api.createOrganization();
    for (let index = 0; index < 4; index += 1) await api.createMember(organizationId, 'viewer');
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await owner.api.listMembers({
        params: { organizationId },
        query: { limit: 2, cursor },
      });
      names.push(...page.items.map(({ displayName }) => displayName));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(names).toHaveLength(5);
    expect(names).toEqual(names.toSorted());
  });
});

describe('invitations', () => {
  const linkTo = (email: string) => {
    const mail = api.surroundings.mail.mails.findLast(({ to }) => to === email);
    return /token=(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
  };

  async function invite(email: string) {
    const { organizationId, owner } = await api.createOrganization('Salon Léa');
    const invitation = await owner.api.createInvitation({
      params: { organizationId },
      body: { email, role: 'staff' },
    });
    return { organizationId, owner, invitation, token: linkTo(email) };
  }

  it('bring a person in by the mailed link, once, and prove their address', async () => {
    const email = `new-${Date.now()}@salon.test`;
    const { organizationId, owner, token } = await invite(
      email.toUpperCase().replace('NEW', 'New'),
    );
    const mailed = linkTo(email) || token;
    const preview = await (
      await api.fetch('/invitations/preview', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ token: mailed }),
      })
    ).json();
    expect(preview).toMatchObject({ organizationName: 'Salon Léa', role: 'staff', email });
    const person = await api.signUp({ email, emailVerified: false });
    const membership = await person.api.acceptInvitation({ body: { token: mailed } });
    expect(membership).toMatchObject({ role: 'staff', organization: { id: organizationId } });
    expect((await api.surroundings.auth.getUser(person.id)).emailVerified).toBe(true);
    await person.api.countClients({ params: { organizationId } });
    const again = await problemOf(person.api.acceptInvitation({ body: { token: mailed } }));
    expect(again.code).toBe('invitation.not_found');
    const known = await problemOf(
      owner.api.createInvitation({ params: { organizationId }, body: { email, role: 'admin' } }),
    );
    expect(known.code).toBe('member.already_exists');
  });

  it('are not stored with their secret', async () => {
    const { organizationId, invitation, token } = await invite(`s-${Date.now()}@salon.test`);
    const path = `organizations/${organizationId}/invitations/${invitation.id}`;
    const stored = (await api.surroundings.firestore.doc(path).get()).data();
    expect(JSON.stringify(stored)).not.toContain(token.split('.')[2]);
  });

  it('are refused to another address, when forged, withdrawn or expired', async () => {
    const email = `x-${Date.now()}@salon.test`;
    const { organizationId, owner, invitation, token } = await invite(email);
    const stranger = await api.signUp();
    const accept = (who: typeof stranger, text: string) =>
      problemOf(who.api.acceptInvitation({ body: { token: text } }));
    expect((await accept(stranger, token)).code).toBe('invitation.email_mismatch');
    const person = await api.signUp({ email });
    expect((await accept(person, `${token.slice(0, -2)}xx`)).code).toBe('invitation.not_found');
    expect((await accept(person, `../../${token}`)).code).toBe('invitation.not_found');
    api.surroundings.clock.moveBy({ days: 15 });
    expect((await accept(person, token)).code).toBe('invitation.expired');
    const { items } = await owner.api.listInvitations({ params: { organizationId } });
    expect(items).toMatchObject([{ id: invitation.id, status: 'expired' }]);
    await owner.api.revokeInvitation({ params: { organizationId, invitationId: invitation.id } });
    expect((await accept(person, token)).code).toBe('invitation.not_found');
  });

  it('sent or withdrawn several times at once leave one or none, and no crash', async () => {
    const email = `many-${Date.now()}@salon.test`;
    const { organizationId, owner } = await invite(email);
    const params = { organizationId };
    const body = { email, role: 'staff' as const };
    await Promise.all(
      Array.from({ length: 5 }, () => owner.api.createInvitation({ params, body })),
    );
    const { items } = await owner.api.listInvitations({ params });
    expect(items).toHaveLength(1);
    const invitationId = items[0]?.id ?? '';
    const results = await Promise.allSettled(
      Array.from({ length: 5 }, () =>
        owner.api.revokeInvitation({ params: { organizationId, invitationId } }),
      ),
    );
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason.code).toBe('invitation.not_found');
    }
  });

  it('replace an earlier one to the same address, and give no role above one’s own', async () => {
    const email = `twice-${Date.now()}@salon.test`;
    const { organizationId, owner, token } = await invite(email);
    await owner.api.createInvitation({
      params: { organizationId },
      body: { email, role: 'viewer' },
    });
    const { items } = await owner.api.listInvitations({ params: { organizationId } });
    expect(items.map(({ role }) => role)).toEqual(['viewer']);
    expect(linkTo(email)).not.toBe(token);
    const admin = await api.createMember(organizationId, 'admin');
    const asOwner = admin.api.createInvitation({
      params: { organizationId },
      body: { email: `o-${email}`, role: 'owner' },
    });
    expect((await problemOf(asOwner)).code).toBe('permission.denied');
  });
});
