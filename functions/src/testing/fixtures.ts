import { test } from 'vitest';
import { SegmentBench } from './segments.ts';
import { TestApi } from './test-api.ts';

/**
 * `it` with what most emulator tests begin with; each is made only where a test names it:
 * `it('…', async ({ api, salon }) => …)`.
 *
 * - `api`: the real application, started once for a file.
 * - `salon`: a fresh organisation and its owner, with a clock that runs and an empty queue.
 * - `segmentBench`: the same, for tests of segments.
 *
 * Each salon has an owner of its own: signing up takes a quarter of what founding takes, and a
 * person's memberships stand in their token, which has room for some forty of them.
 */
export const it = test
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs.
  .extend('api', { scope: 'file' }, async ({}, { onCleanup }) => {
    const api = await new TestApi().start();
    onCleanup(() => api.stop());
    return api;
  })
  .extend('salon', async ({ api }) => {
    startAnew(api);
    return api.createOrganization();
  })
  .extend('segmentBench', async ({ api }) => {
    startAnew(api);
    return SegmentBench.create(api);
  });

/** Resets clock, queue and mails, as if no other test had used this application. */
function startAnew({ surroundings: { clock, tasks } }: TestApi): void {
  clock.resume();
  tasks.tasks.length = 0;
  tasks.later.length = 0;
}
