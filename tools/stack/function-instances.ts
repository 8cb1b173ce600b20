/** The parts of the functions emulator's own classes that are changed here. */
interface Worker {
  state: 'CREATED' | 'IDLE' | 'BUSY' | 'FINISHING' | 'FINISHED';
}

export interface WorkerPool {
  getIdleWorker(triggerId: string): Worker | undefined;
  getTriggerWorkers(triggerId: string): Worker[];
}

interface Trigger {
  id: string;
}

export interface Emulator {
  workerPools: Record<string, WorkerPool>;
  startRuntime(backend: { codebase: string }, trigger?: Trigger): Promise<Worker>;
}

const isApi = (triggerId: string | undefined) => /(^|-)api$/.test(triggerId ?? '');
const maximumWorkers = (triggerId: string | undefined) => (isApi(triggerId) ? 2 : 1);

/**
 * Limits how many processes the functions emulator starts: two for the API, one for every other
 * function. Patches the emulator's own classes, so call it before the emulator starts.
 *
 * The emulator starts another process for each call that comes while others are busy, and ends
 * none: the stories once had forty, each of which took both cores for seconds to start. Here an
 * instance takes several calls at once, as in production. The API has two instances, so that what
 * one of them caches is unknown to the other.
 */
export function limitInstances(pool: WorkerPool, emulator: Emulator): void {
  const { getIdleWorker } = pool;
  let turn = 0;
  pool.getIdleWorker = function (this: WorkerPool, triggerId) {
    const idle = getIdleWorker.call(this, triggerId);
    const workers = this.getTriggerWorkers(triggerId);
    if (idle || workers.length < maximumWorkers(triggerId)) return idle;
    const busy = workers.filter(({ state }) => state === 'BUSY');
    turn += 1;
    return busy[turn % busy.length];
  };

  const { startRuntime } = emulator;
  const starting = new Map<string, Promise<Worker>[]>();
  emulator.startRuntime = async function (this: Emulator, backend, trigger) {
    const key = trigger?.id ?? '';
    const pendingStarts = starting.get(key) ?? [];
    const workers = this.workerPools[backend.codebase]?.getTriggerWorkers(key) ?? [];
    const working = workers.filter(({ state }) => state === 'IDLE' || state === 'BUSY');
    const first = pendingStarts[0];
    if (first && pendingStarts.length + working.length >= maximumWorkers(key))
      return Promise.race(pendingStarts);
    const started = startRuntime.call(this, backend, trigger);
    starting.set(key, [...pendingStarts, started]);
    try {
      return await started;
    } finally {
      const stillStarting = (starting.get(key) ?? []).filter((pending) => pending !== started);
      starting.set(key, stillStarting);
    }
  };
}
