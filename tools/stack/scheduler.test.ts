import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, toCron } from './scheduler.ts';

describe('toCron', () => {
  it.each([
    ['every 5 minutes', '*/5 * * * *'],
    ['every 1 hours', '0 */1 * * *'],
    ['every day 03:30', '30 3 * * *'],
    ['*/10 8-18 * * 1-5', '*/10 8-18 * * 1-5'],
  ])('reads "%s"', (schedule, cron) => {
    expect(toCron(schedule)).toBe(cron);
  });
});

describe('a scheduled function out of turn', () => {
  const ran: string[] = [];
  let server: Awaited<ReturnType<typeof listen>>;
  beforeAll(async () => {
    server = await listen(async (name) => {
      if (name === 'broken') throw new Error('no such address');
      ran.push(name);
      return 200;
    });
  });
  afterAll(() => server.close());
  const ask = async (method: string, path: string) => {
    const { port } = server.address() as AddressInfo;
    return (await fetch(`http://127.0.0.1:${port}${path}`, { method })).status;
  };

  it('runs when it is asked for by name, and says what it came to', async () => {
    expect(await ask('POST', '/__run/sweepExportSchedules')).toBe(200);
    expect(await ask('POST', '/__run/broken')).toBe(502);
    expect(ran).toEqual(['sweepExportSchedules']);
  });

  it('does not run by a link, nor under another address', async () => {
    expect(await ask('GET', '/__run/sweepExportSchedules')).toBe(404);
    expect(await ask('POST', '/sweepExportSchedules')).toBe(404);
    expect(ran).toHaveLength(1);
  });
});
