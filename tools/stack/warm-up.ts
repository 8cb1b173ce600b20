import { Failure } from './failure.ts';

const PARALLEL = 3;
const TIMEOUT_MS = 90_000;

/**
 * Calls the API until it answers. The functions emulator gives a busy worker no second request at
 * first but starts another process (3–5 s each): a few parallel calls have those ready.
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
