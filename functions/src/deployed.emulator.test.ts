import { describe, expect, it } from 'vitest';
import { createContainer } from './container.ts';
import * as deployedFunctions from './index.ts';
import { testSurroundings } from './testing/test-surroundings.ts';

const container = createContainer(testSurroundings());

describe('deployed functions', () => {
  it('are the API and every declared task, sweep and trigger, each under its own name', () => {
    const declared = container.work.all.map(({ work }) => work.name);
    expect(Object.keys(deployedFunctions).sort()).toEqual(['api', ...declared].sort());
  });

  it('carry what was declared to the platform', () => {
    const endpoints = Object.fromEntries(
      Object.entries(deployedFunctions).map(([name, { __endpoint }]) => [name, __endpoint]),
    );
    for (const { work } of container.work.all) {
      const endpoint = JSON.parse(JSON.stringify(endpoints[work.name]));
      if (work.kind === 'task') {
        expect(endpoint, work.name).toMatchObject({
          timeoutSeconds: work.minutes * 60,
          taskQueueTrigger: {
            retryConfig: { maxAttempts: work.attempts, minBackoffSeconds: work.backoffSeconds },
            rateLimits: { maxConcurrentDispatches: work.concurrent },
          },
        });
      } else if (work.kind === 'sweep') {
        expect(endpoint, work.name).toMatchObject({
          timeoutSeconds: work.minutes * 60,
          scheduleTrigger: {
            schedule: work.schedule,
            retryConfig: { retryCount: work.retries },
          },
        });
      } else {
        expect(endpoint.eventTrigger, work.name).toMatchObject({ retry: true });
      }
    }
  });
});
