import { AsyncLocalStorage } from 'node:async_hooks';
import { Meter } from './meter.ts';

/** The id and the meter of the running request, task or trigger, wherever in the code it is. */
export interface RequestContext {
  requestId: string;
  meter: Meter;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs work in a request context of its own, with a meter that starts at zero. */
export function runInContext<Result>(requestId: string, work: () => Result): Result {
  return storage.run({ requestId, meter: new Meter() }, work);
}

/** The context of the running work; outside any work, a context that nobody reads. */
export function requestContext(): RequestContext {
  return storage.getStore() ?? { requestId: 'none', meter: new Meter() };
}
