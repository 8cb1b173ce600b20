import { idSchema } from '@clientele/contracts/primitives';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { capability, connect } from './capability.ts';
import { requestContext } from './request-context.ts';
import { Slots, slot } from './slot.ts';
import { sweep, task } from './task.ts';
import { Work } from './work.ts';

const GREETINGS = slot<() => string>('test.greetings');
const platform = () => ({ slots: new Slots(), work: new Work() });

describe('slots', () => {
  it('hold the parts in the order of the capabilities, but where one asks to come before', () => {
    const { slots, work } = platform();
    for (const [name, before] of [
      ['clients', []],
      ['segments', []],
      ['files', ['clients']],
      ['last', ['unknown']],
    ] as const) {
      const fills = [GREETINGS.with(() => name, { before })];
      connect([capability({ name, services: {}, fills })], { slots, work });
    }
    expect(slots.all(GREETINGS).map((greet) => greet())).toEqual([
      'files',
      'clients',
      'segments',
      'last',
    ]);
  });

  it('answer what was filled after the question was built', () => {
    const { slots, work } = platform();
    const ask = () => slots.all(GREETINGS).length;
    expect(ask()).toBe(0);
    const fills = [GREETINGS.with(() => 'hello')];
    connect([capability({ name: 'late', services: {}, fills })], { slots, work });
    expect(ask()).toBe(1);
  });

  it('say when not exactly one capability answers a question for one', () => {
    const { slots, work } = platform();
    expect(() => slots.one(GREETINGS)).toThrow('0 capabilities fill the slot test.greetings');
    const fills = [GREETINGS.with(() => 'hello')];
    connect([capability({ name: 'first', services: {}, fills })], { slots, work });
    expect(slots.one(GREETINGS)()).toBe('hello');
    connect([capability({ name: 'second', services: {}, fills })], { slots, work });
    expect(() => slots.one(GREETINGS)).toThrow('2 capabilities');
  });
});

describe('work', () => {
  const calls: unknown[] = [];
  const count = task('count', {
    payload: z.strictObject({ organizationId: idSchema }),
    minutes: 1,
    attempts: 3,
    backoffSeconds: 1,
    concurrent: 1,
    run: async (of: { start: number }, { organizationId }, { last }) => {
      calls.push([of.start, organizationId, last, requestContext().requestId]);
    },
  });
  const nightly = sweep('nightly', {
    schedule: '0 3 * * *',
    minutes: 1,
    retries: 1,
    run: async ({ start }: { start: number }) => {
      calls.push([start, requestContext().requestId]);
    },
  });
  const built = () => {
    calls.length = 0;
    const all = platform();
    connect([capability({ name: 'test', services: { start: 5 }, work: [count, nightly] })], all);
    return all.work;
  };

  it('runs on the services of its capability, in a context of its own', async () => {
    const work = built();
    await work.runTask('count', { organizationId: 'o1' }, { id: 'delivery', last: true });
    await work.runSweep('nightly', '2026-11-28T03:00:00Z');
    expect(calls).toEqual([
      [5, 'o1', true, 'delivery'],
      [5, 'nightly 2026-11-28T03:00:00Z'],
    ]);
  });

  it.each([[{}], [{ organizationId: '' }], [{ organizationId: 'o1', more: 1 }], [null]])(
    'refuses the payload %j and runs nothing',
    async (payload) => {
      const work = built();
      await expect(work.runTask('count', payload, { id: '1', last: false })).rejects.toThrow();
      expect(calls).toEqual([]);
    },
  );

  it('knows no work twice, none of another kind, and none that nobody declared', async () => {
    const work = built();
    expect(() => work.add('other', { start: 1 }, [count])).toThrow('two works are called count');
    await expect(work.runSweep('count', '')).rejects.toThrow('no sweep called count');
    await expect(work.runTask('other', {}, { id: '1', last: false })).rejects.toThrow('no task');
  });
});
