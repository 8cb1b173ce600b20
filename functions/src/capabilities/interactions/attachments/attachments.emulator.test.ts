import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CLIENT_DATA } from '../../../platform/client-data-participant.ts';
import { problemOf } from '../../../testing/problems.ts';
import { TestApi, type TestPerson } from '../../../testing/test-api.ts';

const api = new TestApi();
let organizationId: string;
let owner: TestPerson;
let staff: TestPerson;
let clientId: string;

const PDF = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF';
const PNG = new Uint8Array([
  137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0,
  0, 31, 21, 196, 137, 0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130,
]);

beforeAll(async () => {
  await api.start();
  ({ organizationId, owner } = await api.createOrganization());
  staff = await api.createMember(organizationId, 'staff');
  clientId = await newClient('Martin');
});
beforeEach(() => api.surroundings.clock.resume());
afterAll(() => api.stop());

async function newClient(lastName: string): Promise<string> {
  const created = await owner.api.createClient({
    params: { organizationId },
    query: { allowDuplicate: true },
    body: { lastName },
  });
  return created.id;
}

const upload = (
  person: TestPerson,
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  id = clientId,
) =>
  person.api.uploadAttachment({
    params: { organizationId, clientId: id },
    query: { name },
    file: new Blob([content]),
  });
const noteWith = (
  person: TestPerson,
  attachmentIds: string[],
  values: object = {},
  id = clientId,
) =>
  person.api.createInteraction({
    params: { organizationId, clientId: id },
    body: { type: 'note', body: '<p>See</p>', attachmentIds, ...values },
  });
const link = (person: TestPerson, attachmentId: string) =>
  person.api.createAttachmentLink({ params: { organizationId, attachmentId } });
const isStored = async (id: string) => {
  const path = `organizations/${organizationId}/attachments/${id}`;
  const [exists] = await api.surroundings.bucket().file(path).exists();
  return exists;
};

describe('a file', () => {
  it('is attached, and fetched by a link that opens without signing in', async () => {
    const file = await upload(staff, 'Devis été.pdf', PDF);
    expect(file).toMatchObject({ name: 'Devis été.pdf', contentType: 'application/pdf' });
    const note = await noteWith(staff, [file.id]);
    expect(note.attachments).toEqual([file]);
    const { url } = await link(owner, file.id);
    const response = await fetch(api.origin + url);
    expect(await response.text()).toBe(PDF);
    expect(response.headers.get('Content-Disposition')).toMatch(/^attachment; /);
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it('is no longer fetched by a link that is old or was tampered with', async () => {
    const file = await upload(staff, 'a.txt', 'bonjour');
    await noteWith(staff, [file.id]);
    const { url } = await link(owner, file.id);
    const [payload = '', signature = ''] = url.split('token=')[1]?.split('.') ?? [];
    const forged = Buffer.from(payload, 'base64url')
      .toString()
      .replace(/attachments\/\w+/, 'attachments/other');
    const token = `${Buffer.from(forged).toString('base64url')}.${signature}`;
    expect((await api.fetch(`/files?token=${token}`)).status).toBe(404);
    expect((await api.fetch('/files?token=abc')).status).toBe(404);
    api.surroundings.clock.moveBy({ seconds: 301 });
    expect((await fetch(api.origin + url)).status).toBe(410);
  });

  it.each<[string, string | Uint8Array<ArrayBuffer>, string]>([
    ['photo.png', PDF, 'file:file.not_what_it_says'],
    ['devis.pdf', PNG, 'file:file.not_what_it_says'],
    ['page.html', '<script>1</script>', 'name:file.not_allowed'],
    ['image.svg', '<svg/>', 'name:file.not_allowed'],
    ['tool.exe', 'MZ', 'name:file.not_allowed'],
    ['notes', 'text', 'name:file.not_allowed'],
    ['list.csv', PNG, 'file:file.not_what_it_says'],
    ['list.txt', new Uint8Array([0, 1, 2, 3]), 'file:file.not_what_it_says'],
    ['report.docx', 'PK\u0003\u0004 not a document', 'file:file.not_what_it_says'],
    ['constructor', 'x', 'name:file.not_allowed'],
    ['empty.pdf', '', 'file:file.empty'],
  ])(
    'that is not what it says is refused, and nothing is stored: %s',
    async (name, content, expected) => {
      const before = await stored();
      const problem = await problemOf(upload(staff, name, content));
      expect(problem.details.errors?.map(({ path, code }) => `${path}:${code}`)).toEqual([
        expected,
      ]);
      expect(await stored()).toBe(before);
    },
  );

  it('of more than ten megabytes is refused', async () => {
    const before = await stored();
    const problem = await problemOf(upload(staff, 'big.txt', 'a'.repeat(10_000_001)));
    expect(problem.code).toBe('request.too_large');
    expect(await stored()).toBe(before);
  });

  it('goes with one entry of its own client only', async () => {
    const file = await upload(staff, 'a.txt', 'bonjour');
    await noteWith(staff, [file.id]);
    const other = await newClient('Autre');
    const foreign = await upload(staff, 'b.txt', 'bonjour', other);
    for (const [ids, at] of [
      [[file.id], 0],
      [['nothing'], 0],
      [[foreign.id], 0],
    ] as const) {
      const problem = await problemOf(noteWith(staff, [...ids]));
      expect(problem.details.errors).toMatchObject([
        { path: `attachmentIds.${at}`, code: 'file.unknown' },
      ]);
    }
  });

  it('of somebody else is not attached before they have', async () => {
    const file = await upload(owner, 'a.txt', 'bonjour');
    const problem = await problemOf(noteWith(staff, [file.id]));
    expect(problem.details.errors).toMatchObject([{ code: 'file.unknown' }]);
  });

  it.each(['BMW;2019;Jean', 'MZ is how it begins', 'ID3 tags'])(
    'of plain text may begin with any letters: %s',
    async (text) => {
      expect((await upload(staff, 'list.csv', text)).contentType).toContain('text/csv');
    },
  );

  it('of an entry kept to managers is there for nobody else', async () => {
    const file = await upload(owner, 'a.txt', 'bonjour');
    expect((await problemOf(link(staff, file.id))).code).toBe('attachment.not_found');
    await noteWith(owner, [file.id], { visibility: 'managers' });
    expect((await problemOf(link(staff, file.id))).code).toBe('attachment.not_found');
    expect((await link(owner, file.id)).url).toContain('/files?token=');
  });

  it('that nothing holds is deleted after a day', async () => {
    const loose = await upload(staff, 'loose.txt', 'bonjour');
    const held = await upload(staff, 'held.txt', 'bonjour');
    const taken = await upload(staff, 'taken.txt', 'bonjour');
    const note = await noteWith(staff, [held.id, taken.id]);
    await staff.api.updateInteraction({
      params: { organizationId, interactionId: note.id },
      ifMatch: 1,
      body: { attachmentIds: [held.id] },
    });
    await api.container.interactions.interactionUpkeep.sweep(organizationId);
    expect([await isStored(loose.id), await isStored(taken.id)]).toEqual([true, true]);
    api.surroundings.clock.moveBy({ hours: 25 });
    await api.container.interactions.interactionUpkeep.sweep(organizationId);
    const left = await Promise.all([loose, held, taken].map(({ id }) => isStored(id)));
    expect(left).toEqual([false, true, false]);
  });
});

describe('deleting a client for good', () => {
  it('takes along everything that happened with it, files and histories included', async () => {
    const id = await newClient('Effacée');
    const params = { organizationId };
    const file = await upload(owner, 'a.txt', 'bonjour', id);
    const note = await noteWith(owner, [file.id], { body: '<p>Private matter</p>' }, id);
    await owner.api.updateInteraction({
      params: { organizationId, interactionId: note.id },
      ifMatch: 1,
      body: { body: '<p>Another private matter</p>' },
    });
    const at = '2026-05-04T10:00:00Z';
    const bought = await owner.api.createPurchase({
      params,
      body: { clientId: id, paidAt: at, currency: 'EUR', amount: 100, externalId: 'erase-1' },
    });
    await owner.api.updatePurchase({
      params: { organizationId, purchaseId: bought.id },
      ifMatch: 1,
      body: { reference: 'Private receipt' },
    });
    const booked = await owner.api.createAppointment({
      params,
      body: { clientId: id, startsAt: at, endsAt: '2026-05-04T11:00:00Z', note: 'Private note' },
    });
    // Given to another client since, without what it said of this one.
    await owner.api.updateAppointment({
      params: { organizationId, appointmentId: booked.id },
      ifMatch: 1,
      body: { clientId, note: null },
    });
    for (const participant of api.container.slots.all(CLIENT_DATA)) {
      await participant.eraseClientData(organizationId, id);
    }
    const collections = await api.surroundings.firestore
      .doc(`organizations/${organizationId}`)
      .listCollections();
    const left: string[] = [];
    for (const collection of collections) {
      for (const { ref, ...snapshot } of (await collection.get()).docs) {
        const text = JSON.stringify((await ref.get()).data());
        const concerns = text.includes(id) && !['clients', 'activity'].includes(collection.id);
        if (concerns || /private/i.test(text)) left.push(`${collection.id} ${ref.id}`);
        void snapshot;
      }
    }
    expect(left).toEqual([]);
    expect(await isStored(file.id)).toBe(false);
  });
});

async function stored(): Promise<number> {
  const [files] = await api.surroundings
    .bucket()
    .getFiles({ prefix: `organizations/${organizationId}/` });
  const records = await api.surroundings.firestore
    .collection(`organizations/${organizationId}/attachments`)
    .get();
  return files.length + records.size;
}
