import { Failure } from './failure.ts';

const PARALLEL = 2;
const TIMEOUT_MS = 90_000;

/**
 * Calls the API until it answers. Each of its instances takes seconds to start: parallel calls get
 * both of them ready.
 */
export async function warmUp(address: string): Promise<void> {
  await Promise.all(
    Array.from({ length: PARALLEL }, () => untilHealthy(`${address}/api/v1/health`)),
  );
}

async function untilHealthy(url: string): Promise<void> {
  const end = Date.now() + TIMEOUT_MS;
  let problem = 'no answer';
  while (Date.now() < end) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
      if (response.ok) return;
      problem = `${response.status} ${(await response.text()).slice(0, 200)}`;
    } catch (error) {
      problem = String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Failure(`the API does not answer at ${url} (${problem})`);
}
