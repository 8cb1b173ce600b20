import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { testSurroundings } from '../testing/test-surroundings.ts';
import { BaseModel, type Stored } from './base-model.ts';
import type { ChangeTarget } from './changed-records.ts';
import { createPlatform } from './platform.ts';
import { RecordConflict } from './record-conflict.ts';
import { requestContext, runInContext } from './request-context.ts';

interface Sheet {
  name: string;
  seen: number;
  version: number;
  updatedAt: Date;
  updatedBy: { id: string | null; name: string };
}

class SheetModel extends BaseModel<Sheet> {
  protected override readonly collectionName = 'segments';
}

const { database, records } = createPlatform(testSurroundings());
const sheets = new SheetModel(database);
const NOBODY = { id: null, name: 'nobody' };

async function bench() {
  const organizationId = randomUUID();
  const author = { organizationId, actor: { id: 'ada', name: 'Ada' }, source: 'app' as const };
  const commit = database.newCommit();
  const first = { name: 'first', seen: 0, version: 1, updatedAt: new Date(0), updatedBy: NOBODY };
  sheets.stageCreate(commit, organizationId, 'sheet', first);
  await commit.run();
  let loads = 0;
  const load = async () => {
    loads += 1;
    return (await sheets.find(organizationId, 'sheet')) as Stored<Sheet>;
  };
  const target = (version: number | null): ChangeTarget<Sheet> => ({
    entity: 'segment',
    model: sheets,
    load,
    version,
    activity: { kind: 'segments.changed' },
  });
  /** Somebody writes a field that is no change: the version stays. */
  const touch = async () => {
    const stored = await load();
    const write = database.newCommit();
    sheets.stageUpdate(write, organizationId, stored, { seen: stored.data.seen + 1 });
    await write.run();
  };
  const logOf = async (collection: 'auditEntries' | 'activity') => {
    const path = `organizations/${organizationId}/${collection}`;
    return (await database.collection(path).get()).docs.map((document) => document.data());
  };
  return { organizationId, author, target, touch, load, logOf, loads: () => loads };
}

const rename = (name: string) => (stored: Stored<Sheet>) => ({
  fields: { name },
  action: 'updated' as const,
  changes: [{ field: 'name', before: stored.data.name, after: name }],
});

describe('a versioned change', () => {
  it('is one read and one commit of record, audit entry and activity', async () => {
    const { author, target, load, logOf } = await bench();
    await runInContext('request', async () => {
      await records.change(author, target(1), rename('second'));
      expect(requestContext().meter.usage).toMatchObject({ reads: 1, writes: 3, deletes: 0 });
    });
    const { data } = await load();
    expect(data).toMatchObject({ name: 'second', version: 2, updatedBy: author.actor });
    const changes = [{ field: 'name', before: 'first', after: 'second' }];
    expect(await logOf('auditEntries')).toMatchObject([
      { entity: 'segment', entityId: 'sheet', action: 'updated', changes, requestId: 'request' },
    ]);
    expect(await logOf('activity')).toMatchObject([{ kind: 'segments.changed', by: 'ada' }]);
  });

  it('writes nothing, not even what was staged, when nothing would change', async () => {
    const { organizationId, author, target, load, logOf } = await bench();
    const answer = await records.change(author, target(1), (stored, commit) => {
      sheets.stageUpdate(commit, organizationId, stored, { seen: 99 });
      return null;
    });
    expect(answer).toMatchObject({ data: { version: 1 }, changes: [] });
    expect((await load()).data.seen).toBe(0);
    expect(await logOf('auditEntries')).toEqual([]);
  });

  it('decides anew on what is there when someone is faster without a new version', async () => {
    const { author, target, touch, load } = await bench();
    let decided = 0;
    await records.change(author, target(1), async (stored) => {
      decided += 1;
      if (decided < 3) await touch();
      return { ...rename('mine')(stored), fields: { name: `mine ${stored.data.seen}` } };
    });
    expect((await load()).data).toMatchObject({ name: 'mine 2', seen: 2, version: 2 });
  });

  it('is refused with the record as it is when its version is gone, before or meanwhile', async () => {
    const { author, target, load, logOf } = await bench();
    await records.change(author, target(1), rename('second'));
    const stale = await records.change(author, target(1), rename('third')).catch((error) => error);
    expect(stale).toBeInstanceOf(RecordConflict);
    expect(stale).toMatchObject({ code: 'precondition.failed', entity: 'segment' });
    expect(stale.stored.data).toMatchObject({ name: 'second', version: 2 });
    const beaten = records.change(author, target(2), async (stored) => {
      await records.change(author, target(2), rename('faster'));
      return rename('slower')(stored);
    });
    await expect(beaten).rejects.toMatchObject({ stored: { data: { name: 'faster' } } });
    expect((await load()).data).toMatchObject({ name: 'faster', version: 3 });
    expect(await logOf('auditEntries')).toHaveLength(2);
  });

  it('without a version goes on top of what somebody else changed', async () => {
    const { author, target, load } = await bench();
    let raced = false;
    await records.change(author, target(null), async (stored) => {
      if (!raced) {
        raced = true;
        await records.change(author, target(1), rename('faster'));
      }
      return { ...rename('mine')(stored), fields: { seen: 7 } };
    });
    expect((await load()).data).toMatchObject({ name: 'faster', seen: 7, version: 3 });
  });

  it('gives up as unavailable when others are faster every time', async () => {
    const { author, target, touch, load } = await bench();
    let decided = 0;
    const beaten = records.change(author, target(1), async (stored) => {
      decided += 1;
      await touch();
      return rename('never')(stored);
    });
    await expect(beaten).rejects.toMatchObject({ code: 'unavailable' });
    expect(decided).toBe(8);
    expect((await load()).data).toMatchObject({ name: 'first', version: 1 });
  });

  it('runs its commit as the target says, for who remembers such records', async () => {
    const { author, target, load } = await bench();
    const order: string[] = [];
    const run = async (commit: () => Promise<void>) => {
      order.push('before');
      await commit();
      order.push((await load()).data.name);
    };
    await records.change(author, { ...target(1), run }, rename('second'));
    expect(order).toEqual(['before', 'second']);
  });
});

describe('a removal', () => {
  it('deletes the record of the named version only, with its audit entry', async () => {
    const { organizationId, author, target, logOf } = await bench();
    const logged = () => ({ action: 'deleted' as const, changes: [] });
    await expect(records.remove(author, target(9), logged)).rejects.toThrow(RecordConflict);
    await records.remove(author, target(1), logged);
    expect(await sheets.find(organizationId, 'sheet')).toBeNull();
    expect(await logOf('auditEntries')).toMatchObject([{ action: 'deleted' }]);
  });
});
