import { requestContext, runInContext } from '../platform/request-context.ts';
import type { Usage } from './test-api.ts';

/** The cost of a piece of work outside any request: a trigger or a job. */
export async function usageDuring(work: () => Promise<unknown>): Promise<Usage> {
  return runInContext('test', async () => {
    await work();
    return requestContext().meter.usage;
  });
}
