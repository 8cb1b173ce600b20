import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import type { FieldDescription } from '@clientele/domain/conditions/operators';
import { describe, expect, it, vi } from 'vitest';
import type { IndexedField } from './condition-filters.ts';
import { CursorCodec } from './cursor.ts';
import { ExpiringCache } from './expiring-cache.ts';
import { logError } from './logger.ts';
import { Meter } from './meter.ts';
import { type PlannedSort, planQuery } from './query-planner.ts';
import { prefixFilters } from './query-spec.ts';
import { runInContext } from './request-context.ts';

describe('cursors', () => {
  const codec = new CursorCodec('secret');

  it('come back as they were, dates included', () => {
    const position = [null, 'é', 3, new Date('2026-11-22T10:00:00.123Z')];
    expect(codec.decode(['a'], codec.encode(['a'], position))).toEqual(position);
  });

  it('are good for their own list and secret only', () => {
    const cursor = codec.encode(['a'], ['x']);
    const refused = { code: 'cursor.invalid' };
    expect(() => codec.decode(['b'], cursor)).toThrow(expect.objectContaining(refused));
    expect(() => new CursorCodec('other').decode(['a'], cursor)).toThrow(
      expect.objectContaining(refused),
    );
    for (const text of ['', 'x', 'A'.repeat(50), cursor.replace(/.{4}$/, 'AAAA')]) {
      expect(() => codec.decode(['a'], text)).toThrow(expect.objectContaining(refused));
    }
  });
});

describe('a prefix', () => {
  it('reaches every string that begins with it, whatever comes next', () => {
    const [from, until] = prefixFilters('name', '吉').map(({ value }) =>
      Buffer.from(value as string),
    );
    // In the order of UTF-8, as Firestore sorts.
    for (const name of ['吉', '吉a', '吉野家', '吉\uffff', '吉𠮷野家', '吉😀']) {
      const bytes = Buffer.from(name);
      expect(Buffer.compare(bytes, from as Buffer), name).toBeGreaterThanOrEqual(0);
      expect(Buffer.compare(bytes, until as Buffer), name).toBe(-1);
    }
    expect(Buffer.compare(Buffer.from('吊'), until as Buffer)).not.toBe(-1);
  });
});

describe('the meter', () => {
  it('counts as Firestore bills', () => {
    const meter = new Meter();
    meter.queryRead(0);
    meter.queryRead(20);
    meter.documentsRead(3);
    meter.aggregationRead(0);
    meter.aggregationRead(1_000);
    meter.aggregationRead(1_001);
    meter.documentsWritten(3);
    meter.documentsDeleted(1);
    expect(meter.usage).toEqual({ reads: 1 + 20 + 3 + 1 + 1 + 2, writes: 3, deletes: 1 });
  });
});

describe('the log', () => {
  it('is one line of JSON with its severity and the request it belongs to', () => {
    const lines: string[] = [];
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
      lines.push(String(line));
      return true;
    });
    runInContext('request-1', () => logError('it failed', new Error('why'), { endpoint: 'x' }));
    write.mockRestore();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/\n$/);
    expect(JSON.parse(lines[0] as string)).toMatchObject({
      severity: 'ERROR',
      requestId: 'request-1',
      endpoint: 'x',
      message: expect.stringMatching(/^it failed: Error: why/),
    });
  });
});

describe('the cache', () => {
  it('forgets after its time, on demand, and the oldest when full', async () => {
    let now = 0;
    let loads = 0;
    const cache = new ExpiringCache<number>(
      { now: () => new Date(now) },
      { seconds: 30, capacity: 2 },
    );
    const get = (key: string) =>
      cache.get(key, async () => {
        loads += 1;
        return loads;
      });
    expect([await get('a'), await get('a')]).toEqual([1, 1]);
    now = 30_000;
    expect(await get('a')).toBe(2);
    cache.delete('a');
    expect(await get('a')).toBe(3);
    await get('b');
    await get('c');
    expect(await get('a')).toBe(6);
  });
});

describe('the cache, while something changes', () => {
  it('remembers nothing of it, from before the commit until after', async () => {
    const cache = new ExpiringCache<string>({ now: () => new Date() }, { seconds: 30 });
    let stored = 'before';
    const get = () => cache.get('a', async () => stored);
    expect(await get()).toBe('before');
    await cache.changing('a', async () => {
      expect(await get()).toBe('before');
      stored = 'after';
      expect(await get()).toBe('after');
    });
    expect(await get()).toBe('after');
  });
});

describe('the planner', () => {
  const indexed: ReadonlyMap<string, IndexedField> = new Map([
    ['status', { path: 'status', stored: 'code' }],
    ['city', { path: 'cityKey', stored: 'folded' }],
    ['tags', { path: 'tagKeys', stored: 'foldedList' }],
  ]);
  const fields = new Map<string, FieldDescription>([
    ['status', { key: 'status', type: 'choice' }],
    ['city', { key: 'city', type: 'text' }],
    ['tags', { key: 'tags', type: 'list' }],
    ['birthDate', { key: 'birthDate', type: 'date' }],
  ]);
  const context = { fields, today: '2026-11-23', timeZone: 'Europe/Paris' };
  const plan = (tree: ConditionGroup, sort?: PlannedSort) => {
    const { spec, residue } = planQuery(tree, {}, indexed, context, sort);
    return {
      where: (spec.where ?? []).map(({ field, operator, value }) => [field, operator, value]),
      residue,
    };
  };

  it('gives the indexes what must hold and they can serve', () => {
    const tree: ConditionGroup = {
      all: [
        { field: 'status', operator: 'equals', value: 'lead' },
        { all: [{ field: 'city', operator: 'equals', value: 'Évry' }] },
        { any: [{ field: 'tags', operator: 'hasAny', value: ['VIP'] }] },
      ],
    };
    expect(plan(tree)).toEqual({
      where: [
        ['status', '==', 'lead'],
        ['cityKey', '==', 'evry'],
        ['tagKeys', 'array-contains', 'vip'],
      ],
      residue: null,
    });
  });

  it('asks for what is empty like for anything else', () => {
    expect(plan({ all: [{ field: 'status', operator: 'isEmpty' }] }).where).toEqual([
      ['status', '==', null],
    ]);
  });

  it('keeps to one list of alternatives and one array filter', () => {
    const status = { field: 'status', operator: 'isAnyOf' as const, value: ['lead', 'active'] };
    const tags = { field: 'tags', operator: 'hasAny' as const, value: ['a', 'b'] };
    const { where, residue } = plan({ all: [status, tags] });
    expect(where).toEqual([['status', 'in', ['lead', 'active']]]);
    expect(residue).toEqual({ all: [tags] });
  });

  it('checks the other tags of "has all" in memory', () => {
    const all = { field: 'tags', operator: 'hasAll' as const, value: ['a', 'b'] };
    expect(plan({ all: [all] })).toEqual({
      where: [['tagKeys', 'array-contains', 'a']],
      residue: { all: [all] },
    });
  });

  it('leaves alternatives, negations and other fields to memory', () => {
    const lead = { field: 'status', operator: 'equals' as const, value: 'lead' };
    for (const tree of [
      { any: [lead, { field: 'city', operator: 'equals' as const, value: 'x' }] },
      { none: [lead] },
      { all: [{ field: 'name', operator: 'equals' as const, value: 'x' }] },
    ]) {
      expect(plan(tree as ConditionGroup).where).toEqual([]);
      expect(plan(tree as ConditionGroup).residue).not.toBeNull();
    }
  });

  it('asks for one value of the field that sorts as a range, which Firestore can sort by', () => {
    const tree: ConditionGroup = { all: [{ field: 'city', operator: 'equals', value: 'Évry' }] };
    expect(plan(tree, { path: 'cityKey' }).where).toEqual([
      ['cityKey', '>=', 'evry'],
      ['cityKey', '<=', 'evry'],
    ]);
    const empty: ConditionGroup = { all: [{ field: 'city', operator: 'isEmpty' }] };
    expect(plan(empty, { path: 'cityKey' })).toEqual({ where: [], residue: empty });
  });

  it('serves ranges on the field that sorts, and on no other', () => {
    const tree: ConditionGroup = {
      all: [{ field: 'birthDate', operator: 'between', value: ['2000-01-01', '2001-01-01'] }],
    };
    const birthDate: IndexedField = { path: 'birthDate', stored: 'comparable' };
    expect(plan(tree, { field: { key: 'birthDate', indexed: birthDate } }).where).toEqual([
      ['birthDate', '>=', '2000-01-01'],
      ['birthDate', '<=', '2001-01-01'],
    ]);
    expect(plan(tree).where).toEqual([]);
  });
});
