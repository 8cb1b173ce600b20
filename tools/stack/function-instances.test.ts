import { beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, limitInstances, type WorkerPool } from './function-instances.ts';

type Worker = NonNullable<ReturnType<WorkerPool['getIdleWorker']>>;

/** As the emulator handles a call: an idle worker, else a new one, which takes a while to come. */
function anEmulator() {
  const workers: Record<string, Worker[]> = {};
  const arriving: (() => void)[] = [];
  const pool: WorkerPool = {
    getTriggerWorkers: (id) => workers[id] ?? [],
    getIdleWorker: (id) => workers[id]?.find(({ state }) => state === 'IDLE'),
  };
  const emulator: Emulator = {
    workerPools: { default: pool },
    startRuntime: async (_, trigger) => {
      const id = trigger?.id ?? '';
      const worker: Worker = { state: 'CREATED' };
      workers[id] = [...(workers[id] ?? []), worker];
      await new Promise<void>((resolve) => arriving.push(resolve));
      worker.state = 'IDLE';
      return worker;
    },
  };
  const call = async (id: string) => {
    if (!pool.getIdleWorker(id)) await emulator.startRuntime({ codebase: 'default' }, { id });
    const worker = pool.getIdleWorker(id);
    if (worker) worker.state = 'BUSY';
    return worker;
  };
  const arrive = () => {
    for (const arrived of arriving.splice(0)) arrived();
  };
  return { pool, emulator, workers, call, arrive };
}

describe('instances of a function', () => {
  let one: ReturnType<typeof anEmulator>;
  beforeEach(() => {
    one = anEmulator();
    limitInstances(one.pool, one.emulator);
  });

  it.each([
    ['europe-west1-api', 2],
    ['europe-west1-onClientWritten', 1],
  ])('%s are %i, however many calls come at once', async (id, most) => {
    const calls = Array.from({ length: 8 }, () => one.call(id));
    expect(one.workers[id]).toHaveLength(most);
    one.arrive();
    expect(new Set(await Promise.all(calls)).size).toBe(most);
    const later = await Promise.all(Array.from({ length: 8 }, () => one.call(id)));
    expect(later).not.toContain(undefined);
    expect(one.workers[id]).toHaveLength(most);
  });

  it('are replaced once they have ended', async () => {
    const id = 'europe-west1-runExport';
    const first = one.call(id);
    one.arrive();
    await first;
    one.workers[id] = [];
    const second = one.call(id);
    expect(one.workers[id]).toHaveLength(1);
    one.arrive();
    expect((await second)?.state).toBe('BUSY');
  });
});
